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
