import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../test/support/story.ts';
import type { DossierJson } from '../dossier/index.ts';
import { agency, apart, groups, kinds } from './testing.ts';

describe('reports in a language that is not read', () => {
  const GERMAN = [
    'Der Rat von Marn hat am Montag den nördlichen Kanal für drei Monate gesperrt, nachdem Risse in zwei Schleusen gefunden wurden.',
    'Die Sperrung trifft die Händler im Tal hart, denn fast die ganze Ernte wird hier auf dem Wasser befördert, sagte Anna Velk.',
    'Die 48 Boote liegen still, und Anna Velk will warten.',
  ].join('\n\n');
  const stadt: Telling = { id: 'stadt', outlet: 'Stadtblatt', language: 'de', text: GERMAN };
  const land: Telling = { id: 'land', outlet: 'Landbote', language: 'de', text: GERMAN };
  const CHINESE =
    '部长们周二同意重新开放过境点，为期一个月。市场上的商贩们在摊位下躲避炮弹，许多人受伤，道路被封锁，居民无法离开城镇。';
  const notRead = ({ reports }: DossierJson) =>
    reports.map(({ notices }) => notices.some(({ code }) => code === 'language-not-read'));

  it.each([
    ['with spaces', stadt, land],
    ['without', { ...stadt, language: 'zh', text: CHINESE }, { ...land, language: 'zh', text: CHINESE }],
  ])('are one origin where they share their text, in scripts %s', (_script, one, other) => {
    const dossier = dossierFrom([one, other]);
    expect(groups(dossier)).toEqual([['land', 'stadt']]);
    expect(dossier.findings).toEqual([]);
    expect(notRead(dossier)).toEqual([true, true]);
  });

  it('are two origins that meet where they share no more than somebody’s words', () => {
    const quoted =
      '„Wir öffnen die Schleusen nicht, bevor nicht jeder Riss geschlossen und jeder Stein geprüft ist“, sagte sie.';
    const shore =
      'Am Ufer war es ruhig, als die Fischer zurückkamen; nur die Möwen sahen zu. Niemand wusste, wie lange das dauert.';
    const dossier = dossierFrom([
      { ...stadt, text: `${GERMAN}\n\n${quoted}` },
      { ...land, text: `${shore}\n\n${quoted}` },
    ]);
    expect(groups(dossier)).toEqual([['land'], ['stadt']]);
    expect(dossier.notices).toEqual([]);
  });

  it('meet others by names and numbers', () => {
    const english = {
      ...agency,
      text: 'The captain Anna Velk said on Monday that 48 boats were waiting for the canal.',
    };
    const dossier = dossierFrom([english, stadt]);
    expect(dossier.notices).toEqual([]);
    expect(dossier.entities.filter(({ name }) => name === 'Anna Velk')).toMatchObject([{ type: 'person' }]);
    const strange = dossierFrom([apart, stadt]).notices.map(({ report, code }) => [report, code]);
    expect(strange).toEqual([
      ['apart', 'not-one-story'],
      ['stadt', 'not-one-story'],
    ]);
  });

  it('are neither said to lack anything nor to be silent', () => {
    const dossier = dossierFrom([agency, stadt]);
    expect(kinds(dossier, 'omitted')).toEqual([]);
    const why = kinds(dossier, 'single-source').map((finding) => finding.why.map(({ rule }) => rule));
    expect(why.length).toBeGreaterThan(0);
    for (const rules of why) expect(rules).toContain('others-not-read');
  });
});
