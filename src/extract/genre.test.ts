import { describe, expect, it } from 'vitest';
import { extracted, extractedPage } from './testing.ts';

const BODY =
  'The border was reopened on Monday after three weeks, and lorries rolled again.\n\nNobody knew for how long.';

/** The genre of a text and where it was read. */
function genreOf(text: string): readonly [string, string] | null {
  const { genre } = extracted(text).metadata;
  return genre && [genre.value, genre.from];
}

function genreOfPage(head: string): readonly [string, string] | null {
  const html = `<html><head>${head}</head><body><article><h1>The border after three weeks</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
  const { genre } = extractedPage(html).metadata;
  return genre && [genre.value, genre.from];
}

describe('the genre of a text', () => {
  it.each([
    [
      'stated',
      `---\ngenre: analysis\nheadline: Opinion: The border\n---\n${BODY}`,
      ['analysis', 'front-matter'],
    ],
    [
      'by its address',
      `---\nurl: https://post.example/opinion/2031/border\n---\n${BODY}`,
      ['opinion', 'url'],
    ],
    [
      'by its address past a language and a date',
      `---\nurl: https://post.example/en-gb/2031/05/opinion/border\n---\n${BODY}`,
      ['opinion', 'url'],
    ],
    ['by a label in its headline', `Analysis: Why the border opened\n\n${BODY}`, ['analysis', 'text']],
    ['by a label after its headline', `The border opens – live\n\n${BODY}`, ['live', 'text']],
    [
      'by the kind of document',
      `Joint statement by the ministers of Osmark and Vela\n\n${BODY}`,
      ['statement', 'text'],
    ],
    [
      'by a label above its headline',
      `OPINION\n\nThe border should stay open\n\n${BODY}`,
      ['opinion', 'text'],
    ],
    ['by its dateline', `VELA CITY, Osmark (Reuters) - ${BODY}`, ['news', 'text']],
    [
      'by its speakers',
      'Mr. Brek: We open at nine.\n\nMs. Sorel: We do.\n\nMr. Olan: And close?\n\nMr. Brek: At five.\n\nMs. Sorel: Good.',
      ['transcript', 'text'],
    ],
    [
      'by questions and answers',
      'Q: When do you open?\n\nA: At nine.\n\nQ: And when do you close?\n\nA: At five, as ever.',
      ['interview', 'text'],
    ],
  ])('is told %s', (_, text, genre) => expect(genreOf(text)).toEqual(genre));

  it.each([
    ['nothing tells it', BODY],
    [
      'a word of its headline is a label elsewhere',
      `Opinion of the court on the border: it stays\n\n${BODY}`,
    ],
    [
      'a label stands deep in its address',
      `---\nurl: https://post.example/culture/letters/2031/found\n---\n${BODY}`,
    ],
    [
      'a list names what it tells of',
      'Borders: They open at nine.\n\nTrade: No toll.\n\nFishing: In May.\n\nWater: Both share it.\n\nPower: It flows.',
    ],
    [
      'a programme names its days',
      'Monday: The talks open.\n\nTuesday: They go on.\n\nMonday: They vote.\n\nTuesday: They leave.',
    ],
  ])('is not told where %s', (_, text) => expect(genreOf(text)).toBeNull());

  it('leaves the label outside the headline', () => {
    const report = extracted(`Opinion\n\nThe border should stay open\n\n${BODY}`);
    expect(report.metadata.headline?.value).toBe('The border should stay open');
  });
});

describe('the genre of a page', () => {
  const linked = (fields: string) =>
    `<script type="application/ld+json">{"headline":"The border after three weeks",${fields}}</script>`;

  it.each([
    ['by its type', linked('"@type":"OpinionNewsArticle"'), ['opinion', 'json-ld']],
    ['by its section', linked('"@type":"NewsArticle","articleSection":"Op-Ed"'), ['opinion', 'json-ld']],
    [
      'by the section in its metadata',
      '<meta property="article:section" content="Analysis">',
      ['analysis', 'meta:article:section'],
    ],
  ])('is told %s', (_, head, genre) => expect(genreOfPage(head)).toEqual(genre));

  it('is not told by the section of all news', () => {
    expect(genreOfPage('<meta property="article:section" content="News">')).toBeNull();
  });
});
