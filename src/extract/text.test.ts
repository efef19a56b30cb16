import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StatedByInput, ZONES } from '../model/index.ts';
import { codes, extracted, shown } from './testing.ts';

const BODY =
  'The two governments agreed on Monday to reopen the border, the foreign ministry of Osmark said.';
const MORE = 'Trucks had waited there for three weeks.';

function stated(fields: Readonly<Record<string, string>>): StatedByInput {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value, from: 'manifest' }]));
}

describe('zones of a text', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a headline and a body', ['Osmark reopens its border', BODY, MORE], ['headline', 'body', 'body']],
    ['no headline', [BODY, MORE], ['body', 'body']],
    ['one paragraph', [BODY], ['body']],
    ['one line without a full stop', ['Osmark reopens its border'], ['body']],
    [
      'a name under the headline',
      ['Border reopens', 'Osmark Foreign Minister Ana Ruel', BODY],
      ['headline', 'caption', 'body'],
    ],
    [
      'a picture credit',
      ['Border reopens', 'Trucks at the gate. (Vela Photo/Pool)', BODY],
      ['headline', 'caption', 'body'],
    ],
    [
      'a picture described',
      ['Border reopens', 'A photograph released by the army shows the gate.', BODY],
      ['headline', 'caption', 'body'],
    ],
    ['a byline', ['Border reopens', 'By Ana Ruel and Tom Vey', BODY], ['headline', 'byline', 'body']],
    [
      'a byline above the headline',
      ['By Ana Ruel', 'Border reopens after three weeks', BODY],
      ['byline', 'headline', 'body'],
    ],
    [
      'a standfirst before a byline',
      ['Border reopens', 'Trucks had waited for weeks.', 'By Ana Ruel', BODY],
      ['headline', 'standfirst', 'byline', 'body'],
    ],
    [
      'a date line',
      ['Border reopens', 'Last updated: Monday, 17 May 2031, 02:24 GMT', BODY],
      ['headline', '-date-line', 'body'],
    ],
    ['a date line first', ['May 17, 2031', 'Border reopens', BODY], ['-date-line', 'headline', 'body']],
    ['a dateline', [`PORT VELA, Osmark — ${BODY}`, MORE], ['dateline', 'body', 'body']],
    [
      'a staff credit',
      [BODY, MORE, 'Tom Vey contributed reporting from Port Vela.'],
      ['body', 'body', 'credit'],
    ],
    ['an agency at the end', [BODY, MORE, 'Source: KCNA'], ['body', 'body', 'credit']],
    [
      'a correction',
      [BODY, MORE, 'Correction: An earlier version misspelled a name.'],
      ['body', 'body', 'correction'],
    ],
    ['a subheading', ['Border reopens', BODY, "'We panicked'", MORE], ['headline', 'body', 'body', 'body']],
    [
      'a heading over links',
      [BODY, MORE, 'Related Posts', 'Osmark votes in June', 'Who is Ana Ruel?'],
      ['body', 'body', '-related-list', '-related-list', '-related-list'],
    ],
    ['a heading over nothing', [BODY, MORE, 'Related Posts'], ['body', 'body', '-related-list']],
    [
      'a promotion and a copyright line',
      [BODY, 'Sign up for our newsletter', '© 2031 Vela Post. All rights reserved.'],
      ['body', '-newsletter', '-copyright'],
    ],
    ['a promotion inside', [BODY, 'Advertisement', MORE], ['body', '-share', 'body']],
    [
      'boilerplate under a credit',
      [BODY, MORE, '(Reuters)', 'Follow us on Example'],
      ['body', 'body', 'credit', '-follow'],
    ],
    ['a short last line that no rule knows', [BODY, MORE, 'The border stays open'], ['body', 'body', 'body']],
    [
      'a paragraph that begins as boilerplate does',
      [BODY, `Share this and every burden equally was what she asked of ministers. ${BODY} ${BODY} ${BODY}`],
      ['body', 'body'],
    ],
    ['a row of stars', [BODY, '* * *', MORE], ['body', '-ornament', 'body']],
  ])('%s', (_, paragraphs, kinds) => {
    for (const between of ['\n\n', '\r\n\r\n', '\n']) {
      const lines = shown(extracted(paragraphs.join(between)));
      expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual(kinds);
    }
  });

  test('lines broken to fit a margin are one paragraph', () => {
    const wrapped = `Border reopens

The two governments agreed on Monday to reopen the border, the foreign
ministry of Osmark said. Trucks had waited there for three weeks, some
of them with fruit that spoiled, and drivers had slept in the cabins of
their trucks. Nobody was hurt.

The minister goes to Port Vela on Friday.`;
    expect(shown(extracted(wrapped)).map((line) => line.split(':')[0])).toEqual(['headline', 'body', 'body']);
  });

  test('one line that runs on shows the margin of a short text', () => {
    const wrapped =
      'The two governments agreed on Monday, “at last,” said General Ana\nDrell, to reopen the border, the foreign ministry of Osmark told\nreporters.';
    expect(shown(extracted(wrapped))).toHaveLength(1);
    const apart = wrapped.replace('told\nreporters', 'said.\nReporters');
    expect(shown(extracted(apart))).toHaveLength(3);
  });

  test('Markdown keeps its marks in the text and out of the zones', () => {
    const report = extracted(`# Border reopens\n\n${BODY}\n\n## Reactions\n\n> ${MORE}`, {
      mediaType: 'text/markdown',
    });
    expect(shown(report)).toEqual([
      'headline: Border reopens',
      `body: ${BODY}`,
      'body: Reactions',
      `body: ${MORE}`,
    ]);
    expect(report.text).toMatch(/^# Border/);
  });
});

describe('a dateline', () => {
  test.each([
    ['PORT VELA, Osmark — [The]', 'PORT VELA, Osmark', null],
    ['WASHINGTON (AP) — [The]', 'WASHINGTON', 'Associated Press'],
    ['PORT VELA, May 17 (Reuters) - [The]', 'PORT VELA, May 17', 'Reuters'],
    ['Seoul, May 17 (Yonhap) -- [The]', 'Seoul, May 17', 'Yonhap News Agency'],
    ['(AFP) — [The]', null, 'Agence France-Presse'],
    ['UNITED NATIONS – [The]', 'UNITED NATIONS', null],
    ['Cairo/Nairobi: [The]', 'Cairo/Nairobi', null],
    ['Nairobi: [The]', 'Nairobi', null],
    ['Nairobi – [The]', 'Nairobi', null],
    ['[Opinion: The]', null, null],
    ['[Ruel — who leads Osmark — said the]', null, null],
    ['[Ruel — The Osmark minister — said the]', null, null],
    ['[The border — shut since spring — opened, the]', null, null],
    ['[Osmark: what we know of the]', null, null],
  ])('%s', (marked, dateline, agency) => {
    const text = `${marked.replace(/[[\]]/g, '')} border was reopened on Monday.\n\n${MORE}`;
    const report = extracted(text);
    expect(report.metadata.dateline?.value ?? null).toBe(dateline);
    expect(report.metadata.agency?.value ?? null).toBe(agency);
    const body = shown(report).find((line) => line.startsWith('body: '));
    expect(body).toBe(`body: ${text.slice(marked.indexOf('['), text.indexOf('\n'))}`);
  });
});

describe('an agency', () => {
  test.each([
    ['By Ana Ruel, Associated Press\n\n', '', 'Associated Press'],
    ['', '\n\n(AFP)', 'Agence France-Presse'],
    ['', '\n\nSource: KCNA', 'Korean Central News Agency'],
    ['', ' (Xinhua)', 'Xinhua News Agency'],
    ['', '\n\nReuters reported that the border was shut.', null],
    ['', ' The shooting was reported by KCNA.', null],
  ])('before %j, after %j', (before, after, agency) => {
    expect(
      extracted(`Border reopens\n\n${before}${BODY}\n\n${MORE}${after}`).metadata.agency?.value ?? null,
    ).toBe(agency);
  });
});

describe('the initials of the outlet', () => {
  test.each([
    ['Athens Northern Agency', 'Athens Northern Agency'],
    ['Vela Post', 'Athens-Macedonian News Agency'],
  ])('credit itself: %s', (outlet, agency) => {
    const report = extracted(`---\noutlet: ${outlet}\n---\nORLO (ANA) — ${BODY}\n\n${MORE}`);
    expect(report.metadata.agency?.value).toBe(agency);
  });
});

describe('an agency at the end of a paragraph', () => {
  const ONLY = 'Divers will search again. Twelve people died on Monday off Kesh.';
  test.each([
    ['(Reuters)', 'Reuters'],
    ['(Reuters).', 'Reuters'],
    ['[AFP]', 'Agence France-Presse'],
    ['— AFP', 'Agence France-Presse'],
    ['- Xinhua', 'Xinhua News Agency'],
    ['AFP', 'Agence France-Presse'],
    ['(AP/AFP)', 'Associated Press'],
    ['(With inputs from Xinhua)', 'Xinhua News Agency'],
  ])('%s is a credit, and the report its body', (credit, agency) => {
    const report = extracted(`${ONLY} ${credit}`);
    expect(shown(report)).toEqual([`body: ${ONLY}`, `credit: ${credit}`]);
    expect(report.metadata.agency?.value).toBe(agency);
    expect(codes(report)).toEqual([]);
  });

  test.each([
    'Kesh is where he met Reuters.',
    'Divers will search (AP Hill is near).',
    'A correspondent - Reuters',
  ])('is none in %j', (words) => {
    expect(shown(extracted(`${ONLY} ${words}`))).toEqual([`body: ${ONLY} ${words}`]);
  });

  test.each([
    'Correction: the port is Kesh, and twelve people died there.',
    'Produced by divers, the chart of Kesh was lost.',
  ])('a text of one paragraph is its body: %j', (words) => {
    expect(shown(extracted(words))).toEqual([`body: ${words}`]);
  });
});

describe('a line that says when and where a report was filed', () => {
  test.each([
    ['AFP May 17, 2031, 05.51AM IST PORT VELA:', 'Agence France-Presse'],
    ['VNN May 17, 2031, 05.51AM IST PORT VELA:', null],
    ['AFP | May 17, 2031 05:51 GMT | Nairobi:', 'Agence France-Presse'],
    ['17 May 2031, 5:51 pm NAIROBI:', null],
  ])('%s', (line, agency) => {
    for (const between of ['\n', ' ']) {
      const report = extracted(`Border reopens\n${line}${between}${BODY}\n${MORE}`);
      const lines = shown(report);
      expect(lines.filter((one) => one.startsWith('body'))).toEqual([`body: ${BODY}`, `body: ${MORE}`]);
      expect(report.metadata.dateline?.value).toMatch(/^(?:port vela|nairobi)$/i);
      expect(report.metadata.published?.value).toBe('2031-05-17');
      expect(report.metadata.agency?.value ?? null).toBe(agency);
    }
  });

  test.each(['May 17, 2031 was a bad day for Osmark:', 'The council met on May 17, 2031 in Port Vela:'])(
    'is not %j',
    (line) => {
      expect(shown(extracted(`Border reopens\n${line}\n${BODY}`))).toContain(`body: ${line}`);
    },
  );
});

describe('a byline', () => {
  test.each([
    ['By Ana Ruel', ['Ana Ruel']],
    ['By Ana Ruel and Tom Vey', ['Ana Ruel', 'Tom Vey']],
    ['BY ANA RUEL', ['Ana Ruel']],
    ['By Ana Ruel, Tom Vey and Li Moro, Reuters', ['Ana Ruel', 'Tom Vey', 'Li Moro']],
    ['By Ana Ruel, Staff Writer', ['Ana Ruel']],
    ['By Ana Ruel in Port Vela', ['Ana Ruel']],
  ])('%s', (line, names) => {
    const report = extracted(`Border reopens\n\n${line}\n\n${BODY}`);
    expect(report.metadata.byline.map((name) => name.value)).toEqual(names);
  });
});

describe('a headline stated apart', () => {
  test('is put before the text, with a blank line between', () => {
    const report = extracted(`${BODY}\n\n${MORE}`, { stated: stated({ headline: 'Border  reopens' }) });
    expect(report.text).toBe(`Border reopens\n\n${BODY}\n\n${MORE}`);
    expect(shown(report)).toEqual(['headline: Border reopens', `body: ${BODY}`, `body: ${MORE}`]);
  });

  test.each(['Border reopens', 'May 17, 2031\nBorder reopens', '“Border” reopens'])(
    'is found in %j',
    (start) => {
      const text = `${start}\n${BODY}`;
      const report = extracted(text, {
        stated: stated({ headline: start.includes('“') ? '"Border" reopens' : 'Border reopens' }),
      });
      expect(report.text).toBe(text);
      expect(shown(report).filter((line) => line.startsWith('headline'))).toHaveLength(1);
    },
  );
});

describe('front matter', () => {
  test.each([
    [`'They lied'`, 'They lied'],
    [`"'They lied'"`, `'They lied'`],
    [`'''They lied'''`, `'They lied'`],
    [String.raw`"\"They lied\""`, '"They lied"'],
    [`'No' means 'no'`, `'No' means 'no'`],
    ['“They lied”', '“They lied”'],
  ])('is unquoted as YAML is: %s', (line, headline) => {
    const report = extracted(`---\nheadline: ${line}\n---\n${BODY}`);
    expect(report.metadata.headline?.value).toBe(headline);
  });

  test('states what it says and is left out of the text', () => {
    const report = extracted(
      `---\noutlet: Vela Post\npublished: 2031-05-17\nheadline: "Border reopens"\nrole: record\nmood: fine\n---\n\n${BODY}`,
    );
    expect(report.text).toBe(`Border reopens\n\n${BODY}`);
    expect(report.metadata.outlet).toEqual({ value: 'Vela Post', from: 'front-matter' });
    expect(report.metadata.published).toEqual({ value: '2031-05-17', from: 'front-matter' });
    expect(report.parts.role).toBe('record');
    expect(codes(report)).toEqual(['front-matter-unread']);
    expect(report.parts.removals.map((removal) => removal.rule)).toEqual(['front-matter']);
  });

  test.each([`---\n${BODY}\n---\n${MORE}`, `---\noutlet: Vela Post\n${BODY}`, `--- \nx`])(
    'is not seen in %j',
    (text) => {
      expect(extracted(text).text).toBe(text);
    },
  );

  test('that is not closed is told, and stays in the text', () => {
    const text = `---\noutlet: Vela Post\npublished: 2031-05-17\n\n${BODY}`;
    const report = extracted(text);
    expect(report.text).toBe(text);
    expect(codes(report)).toContain('front-matter-open');
    expect(codes(extracted(`---\n\n${BODY}`))).toEqual([]);
  });

  test('that states a field twice is told, and the last counts', () => {
    const report = extracted(`---\noutlet: Vela Post\ndate: 2031-05-17\nOutlet: Kesh Daily\n---\n${BODY}`);
    expect(report.metadata.outlet?.value).toBe('Kesh Daily');
    expect(report.notices.map(({ code, message }) => [code, message])).toEqual([
      ['front-matter-repeated', expect.stringContaining('Outlet')],
    ]);
  });

  test('goes before the options and after the manifest', () => {
    const given = {
      stated: stated({ outlet: 'A' }),
      defaults: { published: { value: '2030-01-01', from: 'option' } },
    };
    const report = extracted(`---\noutlet: B\npublished: 2031-05-17\n---\n${BODY}`, given);
    expect(report.metadata.outlet?.value).toBe('A');
    expect(report.metadata.published?.value).toBe('2031-05-17');
  });
});

test('a date that the input states goes before a date line', () => {
  const text = `Border reopens\n\nPublished: May 17, 2031\n\n${BODY}`;
  expect(extracted(text).metadata.published).toMatchObject({ value: '2031-05-17', from: 'text' });
  expect(extracted(text, { stated: stated({ published: '2031-05-18' }) }).metadata.published?.value).toBe(
    '2031-05-18',
  );
});

test('a text of a million lines is read, the last of them as one paragraph', () => {
  const report = extracted('Vela.\n'.repeat(1_000_000));
  expect(codes(report)).toEqual(['lines-joined']);
  expect([...report.layer(ZONES)].at(-1)?.span.end).toBe(report.text.length - 1);
});

describe('the law of a text', () => {
  const part = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '— ',
    'By Ana Ruel',
    '(AP)',
    'Related Posts',
    BODY,
    MORE,
    'PORT VELA',
    '---',
    '#',
    ': ',
    '“',
    '\u0000',
    '😀',
    'May 17, 2031',
    '©',
  );
  test('it stays as it is, and every zone is words inside it, none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (parts) => {
        const text = `x${parts.join('')}`;
        const report = extracted(text);
        expect(report.text).toBe(text);
        let end = 0;
        for (const { span } of report.layer(ZONES)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
    );
  });
});
