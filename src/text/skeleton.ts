/** Letters of other scripts that look like Latin ones, with those (from Unicode's confusables, UTS #39). */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ɑ: 'a',
    ı: 'i',
  }),
);

/** A name as it looks: compatibility forms folded, marks and invisible characters gone, look-alikes made Latin. */
export function skeletonOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
  const letters = Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
  return letters
    .replace(/rn/g, 'm')
    .replace(/[\s._-]+/g, ' ')
    .trim();
}
