/** Whether every country has such a body, so that the same name may be of two. */
export function isOwned(words: string): boolean {
  return /(?:Ministry|Parliament|Army|Navy|Embassy|Cabinet|Court|Police|Force|Forces)$|^Ministry of/.test(
    words,
  );
}

/** A name as it is compared: straight apostrophes, no hyphens, lower case. */
export function plain(words: string): string {
  return words
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}

/** The parts of a name: lower case, without initials and "Jr." or "III", hyphens as spaces, a leading "al" left out. */
export function partsOf(words: string): string[] {
  const parts = words
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => !/^(?:(?:\p{L}\.)+|jr\.?|sr\.?|ii|iii|iv)$/u.test(part));
  return parts.length > 1 && /^(?:al|el)$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}
