/** Words that English text cannot do without; a tenth of running English is one of them, and more. */
const ENGLISH = new Set(
  'the of and to in a is that for on was with as by at from are has have it be'.split(' '),
);
const SAMPLE_WORDS = 400;
const LEAST_SHARE = 0.12;

/** `en` where the common words of English make up their share of the text, else `und`. */
export function identifyLanguage(text: string): string {
  const words =
    text
      .slice(0, SAMPLE_WORDS * 12)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  const known = words.filter((word) => ENGLISH.has(word)).length;
  return words.length > 0 && known / words.length >= LEAST_SHARE ? 'en' : 'und';
}
