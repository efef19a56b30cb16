import { expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { AGENCY_TEXT, kinds } from '../testing.ts';

it('tells no sentence as carried by one report that it tells as repeated', () => {
  const told = 'Odo Brandt met Ilse Karn three times.';
  const other =
    'Odo Brandt, the mayor, and Ilse Karn held three talks in her house by the lock, while her barges lay idle.';
  const dossier = dossierFrom(
    [told, other].map((text, i) => ({
      id: `r${i}`,
      outlet: `Outlet ${i}`,
      published: '2031-04-07',
      text: `${AGENCY_TEXT}\n\n${text}`,
    })),
  );
  const exact = (kind: 'repeated' | 'single-source') =>
    kinds(dossier, kind).flatMap((one) => ('evidence' in one ? one.evidence.map((held) => held.exact) : []));
  expect(exact('repeated')).toContain(other);
  expect(exact('single-source')).not.toContain(other);
});
