import ts from 'typescript';
import { type Check, codeFiles, isTest, type Problem, parse, placeOf, walk } from './tree.ts';

/** A file longer than this does more than one thing. */
const LONGEST_FILE = 400;
/** About ten lines are a glance; this is the wall. */
const LONGEST_FUNCTION = 60;
const FOLDERS = ['src', 'web', 'checks', 'eval', 'bench', 'test'];

/** Files and functions that fit a glance. Test files may hold long `describe` blocks, never long files. */
export const sizes: Check = {
  name: 'sizes',
  problems: (tree) =>
    codeFiles(tree, FOLDERS).flatMap(([path, text]) => [
      ...(isData(path) ? [] : longFile(path, text)),
      ...(isTest(path) ? [] : longFunctions(path, text)),
    ]),
};

/** A table of data is as long as its data. */
function isData(path: string): boolean {
  return /(?:^|\/)fixture[\w-]*\.ts$/.test(path);
}

function longFile(path: string, text: string): Problem[] {
  const lines = text.trimEnd().split('\n').length;
  return lines <= LONGEST_FILE
    ? []
    : [{ where: path, what: `${lines} lines, ${LONGEST_FILE} at most: divide it` }];
}

function longFunctions(path: string, text: string): Problem[] {
  const file = parse(path, text);
  const found: Problem[] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
    const lines = line(node.getEnd()) - line(node.getStart(file)) + 1;
    if (lines > LONGEST_FUNCTION) {
      const name = node.name && ts.isIdentifier(node.name) ? node.name.text : 'a function';
      found.push({
        where: placeOf(file, node),
        what: `${name} has ${lines} lines, ${LONGEST_FUNCTION} at most`,
      });
    }
  });
  return found;
}
