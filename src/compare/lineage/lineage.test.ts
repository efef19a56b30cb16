import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import type { DossierJson } from '../../dossier/index.ts';
import { agency, apart, groups, kinds } from '../testing.ts';

const telling = (id: string, text: string, published = '2032-06-10'): Telling => ({
  id,
  outlet: `The ${id}`,
  published,
  text,
});

const slots = (dossier: DossierJson) =>
  dossier.findings.flatMap((finding) => (finding.kind === 'conflicting' ? [finding.slot] : []));

describe('what is forged or goes round', () => {
  it('is no report by an agency because it says so', () => {
    const forged = telling(
      'Harbinger',
      'OLM, June 9 (Reuters) - A barge sank in the northern canal on Monday, and nobody knows whose it was.',
    );
    const dossier = dossierFrom([forged, apart]);
    expect(dossier.reports.find(({ id }) => id === 'Harbinger')?.outlet).toBe('The Harbinger');
    expect(dossier.lineage.origins.find(({ reports }) => reports.includes('Harbinger'))).toMatchObject({
      basis: 'agency',
    });
    expect(kinds(dossier, 'corroborated')).toEqual([]);
  });

  const ring = [
    telling('Lantern', 'Veland has closed its border with Marn, the Beacon reports. The road was empty.'),
    telling(
      'Beacon',
      'According to the Mirror, Veland has closed its border with Marn. Lorries turned back.',
    ),
    telling(
      'Mirror',
      'Veland has closed its border with Marn, as the Lantern reported. It is raining there.',
    ),
  ];

  it('is one origin, and unknown, where each has it from the next', () => {
    const dossier = dossierFrom(ring);
    expect(dossier.lineage.origins).toMatchObject([{ known: false }]);
    expect(kinds(dossier, 'corroborated')).toEqual([]);
    expect(dossier.notices.map(({ code }) => code)).toContain('circular-sourcing');
  });

  it('is no ring where one of them has asked for itself', () => {
    const [first, second, third] = ring as [Telling, Telling, Telling];
    const asked = { ...third, text: `${third.text} A customs officer told us that the gates are shut.` };
    expect(groups(dossierFrom([first, second, asked]))).toHaveLength(3);
  });

  it('is a conflict where a false title is given to somebody', () => {
    const right = telling('Right', 'Interior Minister Joran Pask opened the bridge in Harrow.');
    const wrong = telling('Wrong', 'The bridge in Harrow was opened by Defence Minister Joran Pask.');
    expect(slots(dossierFrom([right, wrong]))).toEqual(['title']);
  });

  it('is one origin where copies drift in a figure', () => {
    const text = `A barge sank in the northern canal on Monday, killing 12 people.\n\n${agency.text}`;
    const copies = ['one', 'two', 'three'].map((id, i) =>
      telling(id, text.replace('killing 12', 'killing 21'), `2032-06-1${i + 1}`),
    );
    const dossier = dossierFrom([telling('first', text, '2032-06-10'), ...copies]);
    expect(groups(dossier)).toEqual([['first', 'one', 'two', 'three']]);
    expect(kinds(dossier, 'corroborated')).toEqual([]);
  });

  it('is no copy for its subject, its names and its figures alone', () => {
    const one = telling(
      'one',
      'Mayor Odo Brandt closed the northern canal on 7 April 2031 for 3 months. Barges wait in long rows, and the grain rots in them.',
    );
    const other = telling(
      'other',
      'For 3 months no barge will pass: Mayor Odo Brandt shut the northern canal on 7 April 2031. Lock keepers play cards and count their savings.',
    );
    expect(dossierFrom([one, other]).lineage.derivations).toEqual([]);
  });

  it('is a conflict where a translation loses a negation', () => {
    const one = telling(
      'one',
      'The council of Marn did not approve the closing of the northern canal to barges.',
    );
    const other = telling(
      'other',
      'The council of Marn did approve the closing of the northern canal to barges.',
    );
    expect(slots(dossierFrom([one, other]))).toEqual(['negation']);
  });
});
