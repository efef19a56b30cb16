import { describe, expect, it } from 'vitest';
import { identifyLanguage } from './index.ts';

const GERMAN = 'Die Minister einigten sich am Dienstag darauf, den Übergang wieder zu öffnen.';
const LONG_GERMAN = `${GERMAN} Die Händler im Tal hoffen auf bessere Tage, denn seit Wochen kam keine Ware mehr über den Fluss, und die Lager sind leer. `;
const ENGLISH =
  'The ministers agreed on Tuesday to reopen the crossing, which had been closed for a month after the shelling of the town. ';

describe('identifyLanguage', () => {
  it.each([
    ['running English', ENGLISH, 'und', 'en'],
    [
      'English without small words',
      'Ministers reopen crossing, pledge closer ties, warn neighbours',
      'und',
      'en',
    ],
    ['German', GERMAN, 'und', 'de'],
    ['German that its page calls English', GERMAN, 'en-US', 'de'],
    ['German that says so', GERMAN, 'de-AT', 'de-AT'],
    ['English of a place', ENGLISH, 'en-GB', 'en-GB'],
    ['Chinese', '部长们周二同意重新开放过境点，为期一个月。', 'und', 'zh'],
    [
      'Hungarian, which has words that look English',
      'A kormány hétfőn bejelentette, hogy lezárja a csatornát, és a költségeket a fedezet állja, a kereskedők pedig a piacra várnak.',
      'und',
      'hu',
    ],
    [
      'Danish',
      'Regeringen meddelte mandag, at kanalen bliver lukket i tre måneder, efter at ingeniører har fundet revner i to sluser.',
      'und',
      'da',
    ],
    ['a few words that could be Dutch', 'Cheapest drinks in Keene!', 'und', 'en'],
    ['a few words of a report that says', 'Hasta luego', 'es', 'es'],
    ['nothing', '', 'und', 'und'],
    ['figures alone', '12 34 56', 'und', 'und'],
    ['figures of a report that says', '12 34 56', 'fr', 'fr'],
    ['a statement that is no tag', '12 34 56', 'xx-<b>', 'und'],
  ])('of %s', async (_what, text, stated, language) => {
    expect(await identifyLanguage(text, stated)).toEqual({ language, others: [] });
  });

  it('of a text in two languages is that of most of it, and the other is told', async () => {
    const text = ENGLISH.repeat(3) + LONG_GERMAN.repeat(6);
    expect(await identifyLanguage(text, 'und')).toEqual({ language: 'de', others: ['en'] });
  });
});
