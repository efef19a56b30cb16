import type { Stretch } from '../../src/dossier/telling/differences.ts';

/** A wording with the words marked that the other wording lacks. */
export function Differing({ of }: { readonly of: readonly Stretch[] | undefined }) {
  return (
    <bdi>{of?.map(({ start, words, differs }) => (differs ? <mark key={start}>{words}</mark> : words))}</bdi>
  );
}
