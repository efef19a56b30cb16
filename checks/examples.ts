import { codeFiles, type Tree } from './tree.ts';

/** A command line or program that a document shows, and how it says that it ends. */
export type Example =
  | {
      readonly kind: 'command';
      readonly where: string;
      readonly argv: readonly string[];
      readonly exits: number;
    }
  | { readonly kind: 'program'; readonly where: string; readonly code: string };

/**
 * The examples of a tree: `variorum` lines in `sh` blocks of documents and in the examples of the command list,
 * and `ts` blocks of documents and doc comments that import from `variorum`. A line may end with `# exits 3`.
 */
export function examplesIn(tree: Tree): Example[] {
  const documents = [...tree].filter(([path]) => path.endsWith('.md'));
  const shown = documents.flatMap(([path, text]) => examplesOf(path, text));
  const comments = codeFiles(tree, ['src']).flatMap(([path, text]) => examplesOf(path, commentsOf(text)));
  const all = [...shown, ...comments, ...helpExamples(tree)];
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** What runs: an example that stands in two places is run once, as its first place tells it. */
function keyOf(example: Example): string {
  return example.kind === 'program' ? example.code : JSON.stringify([example.argv, example.exits]);
}

function examplesOf(where: string, text: string): Example[] {
  const blocks = [...text.matchAll(/^```(sh|ts)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, language, body = '']) => {
    if (language === 'sh') return body.split('\n').flatMap((line) => commandsOf(where, line));
    return /from 'variorum[/']/.test(body) ? [{ kind: 'program', where, code: body }] : [];
  });
}

/** Doc comments without their frames, a line each. */
function commentsOf(text: string): string {
  return [...text.matchAll(/^ *\/?\*+\/? ?(.*)$/gm)].map(([, line]) => line).join('\n');
}

function helpExamples(tree: Tree): Example[] {
  const path = 'src/present/cli/commands.ts';
  const lists = [...(tree.get(path) ?? '').matchAll(/examples: \[([^\]]*)\]/g)];
  const lines = lists.flatMap(([, list = '']) => [...list.matchAll(/'([^']*)'/g)]);
  return lines.flatMap(([, line = '']) => commandsOf(path, line));
}

/** The calls of `variorum` on one line. What stands after a pipe or an arrow is the shell's own. */
function commandsOf(where: string, line: string): Example[] {
  const exits = Number(/# exits (\d+)/.exec(line)?.[1] ?? 0);
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .split(/&&|;/)
    .map((part) => wordsOf(part.split(/\s[|>]/)[0] ?? ''))
    .flatMap((words) => {
      const at = words[0] === 'npx' ? 1 : 0;
      return words[at] === 'variorum'
        ? [{ kind: 'command', where, argv: words.slice(at + 1), exits } as const]
        : [];
    });
}

/** Words as a shell parts them: by spaces, but not inside quotation marks. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}
