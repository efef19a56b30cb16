import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf, MENTIONS, span, wordsOf, ZONES } from '../../model/index.ts';
import { annotated, languageEngine, maker, reportOf } from '../testing.ts';
import { mentionsAnnotator } from './mentions.ts';
import { mentionsOf, remarked } from './testing.ts';

const cases: Readonly<Record<string, readonly string[]>> = {
  'names of people': [
    'On Monday [Marta Olsen]P met [Pieter van der Berg]P in [Geneva]L.',
    'The report quotes [Kim Dae-won]P and [Yoon Ji Ho]P at length.',
    'Talks with [Marta Olsen]P went on, and [Olsen]P smiled.',
    'Talks with [Jane Farmer]P and {Foreign Minister} [Livia Host]P went on.',
    'The ship belongs to [Anders Holm]P, 54, and to [Lena Brandt]P.',
  ],
  'titles apart from the name': [
    'Soon after, {former President} [Anders Holm]P left.',
    '[We]H expect {[U.S.]C Secretary of State} [Anders Holm]P on Friday.',
    'A letter from {[North Korean]G leader} [Kim Dae Won]P arrived.',
    'Then {Dr.} [Kim Dae-won]P spoke, and so did {analyst} [Moon]P.',
    'A visit by {Minister of Trade and Industry} [Lena Brandt]P ended.',
  ],
  countries: [
    '[North Korea]C and the [United States]C signed; the [North]C left first.',
    'Ships of the [US]C and the [U.K.]C sailed to [Japan]C.',
    'Old [Russian]G tanks stood near [Kyiv]L.',
    'A [US]C-led fleet met [Iran]C-backed ships.',
  ],
  organisations: [
    '[He]H works at the [Institute for Northern Sea Studies]O.',
    'Papers of the [Ministry of Trade and Industry]O leaked.',
    'Papers from [Norway]C’s [Foreign Ministry]O leaked.',
    'Papers of the [Iranian Foreign Ministry]O and the [US]C [Congress]O leaked.',
    '[Lena Brandt]P studied at [Harbour State University]O.',
  ],
  'phrases by role': [
    'Papers of the [ministry]N leaked.',
    '[Several experts]N and [two senior officials]N agreed.',
    '[It]H angered the [foreign minister]N and a [defense analyst]N.',
  ],
  'who somebody is by the role before': [
    'The [head]N of the relief service, [Abbo Tarnel]P, left.',
    '[Halden Line]X’s [spokesman]N, [Orrin Velk]P, left.',
  ],
  'names that look like numerals': ['Then [Xi Wenlan]P spoke to [Orrin Velk]P.'],
  'names with a hyphen whole': ['Then {President} [Moon Jae-in]P spoke.'],
  'countries by what only a state has': [
    'Rain fell on [Varesh]C’s [prime minister]N.',
    'The border of [Varesh]C is shut, and [Varesh]C is quiet.',
  ],
  'names of nobody knows what': ['That day [Varesh]X was quiet.'],
  'bodies by what they do': ['[Norway]C’s [seismologic center]N spoke in the centre of town.'],
  'bodies that capitals tear apart': [
    '[He]H joined the [Ministry of Trade, Fisheries and Harbours]O there.',
    'The [Oslo Administrative Court]O sat.',
  ],
  'unknown names as the network hears them': [
    '[Traders]N praised [Halvik Securities]O on Monday.',
    '[Traders]N flew to [Tarnville]L on Monday.',
  ],
  'no country in an amount': ['[It]H cost US $3 million in the [US]C.', '[It]H cost 5,000 US dollars.'],
  'no names': [
    'Analysis takes time. Dogs bark on Sunday in December.',
    'Nobody said so. However, work went on. “Dogs bark.”',
  ],
};

describe('mentions', () => {
  for (const [what, texts] of Object.entries(cases)) {
    it.each(texts)(`finds ${what}: %s`, (marked) => expect(remarked(marked)).toBe(marked));
  }

  it('reads in a title-cased line only names that are known or stand elsewhere', () => {
    const headline = 'North Korea Scolds Envoy Holm, Weighs Bold New Steps Despite Brandt Talks';
    const [first] = remarked(`${headline}\nAnders Holm met Lena Brandt there.`).split('\n');
    expect(first).toBe(
      '[North Korea]C Scolds {Envoy} [Holm]P, Weighs Bold New Steps Despite [Brandt]P Talks',
    );
  });

  it('takes an unknown name in a dateline for a place, wherever it stands', () => {
    const text = 'KARSK — Rain fell.\nKarsk said it would wait.';
    const report = reportOf(text);
    const zones = [...report.layer(ZONES)];
    const dateline = { kind: 'dateline' as const, span: span(0, 5) };
    const body = { kind: 'body' as const, span: span(8, 18) };
    const filed = report.with(layerOf(ZONES, maker, [dateline, body, ...zones.slice(1)]));
    const names = [...annotated(filed, languageEngine, mentionsAnnotator).layer(MENTIONS)].filter(
      ({ form }) => form === 'name',
    );
    expect(names.map((name) => [wordsOf(text, name.span), name.type])).toEqual([
      ['KARSK', 'place'],
      ['Karsk', 'place'],
    ]);
  });

  it('finds each pronoun once and never takes US for one', () => {
    const forms = mentionsOf('He told the US that she saw them.').map(({ form, type }) => `${form} ${type}`);
    expect(forms).toEqual(['pronoun person', 'name country', 'pronoun person', 'pronoun other']);
  });

  it('keeps names and titles apart and inside the text, whatever the text', () => {
    const words = fc.constantFrom(
      'Kim',
      'the',
      'of',
      'North',
      'Korea',
      'President',
      '-',
      '’s',
      ',',
      '.',
      'said',
      'US',
      'de',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        const names = mentionsOf(text).filter(({ form }) => form === 'name');
        for (const [i, { span, title }] of names.entries()) {
          expect(text.slice(span.start, span.end).trim()).not.toBe('');
          if (title) expect(title.end).toBeLessThanOrEqual(span.start);
          expect(names[i + 1]?.span.start ?? text.length).toBeGreaterThanOrEqual(span.end);
        }
      }),
      { examples: [[['Kim', '’s', 'Kim']]] },
    );
  });
});
