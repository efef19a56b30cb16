/** Words for comparing: lower case, straight quotation marks, single spaces, no closing punctuation. */
export function folded(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
  return plain
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replace(/[.:…»›>→]$/u, '')
    .trimEnd();
}
