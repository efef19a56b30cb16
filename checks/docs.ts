import ts from 'typescript';
import { type Check, codeFiles, isTest, type Problem, parse, type Tree, walk } from './tree.ts';

/** A thing that the reference must explain, and where the code has it. */
interface Named {
  readonly name: string;
  readonly where: string;
}

/** Documents that cannot rot: what the code has, the reference names; what the map names, the code has. */
export const docs: Check = {
  name: 'docs',
  problems: (tree) => [
    ...unexplained(tree, commands(tree), 'docs/reference/commands.md', 'command'),
    ...unexplained(tree, options(tree), 'docs/reference/commands.md', 'option'),
    ...unexplained(tree, exporters(tree), 'docs/reference/exporters.md', 'exporter'),
    ...unexplained(tree, errorCodes(tree), 'docs/reference/errors.md', 'error code'),
    ...unexplained(tree, noticeCodes(tree), 'docs/reference/notices.md', 'notice code'),
    ...stalePaths(tree),
    ...unmappedFolders(tree),
  ],
};

function unexplained(tree: Tree, named: readonly Named[], document: string, kind: string): Problem[] {
  const explained = explainedIn(tree.get(document) ?? '');
  const missing = new Map(
    named.filter(({ name }) => !explained.has(name)).map((one) => [one.name, one.where]),
  );
  return [...missing].map(([name, where]) => ({
    where,
    what: `the ${kind} ${name} has no heading or row in ${document}`,
  }));
}

/** The words of headings, and those in backticks in the first cell of a table's row. */
function explainedIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]?.replaceAll('`', '').trim();
    if (heading !== undefined) found.add(heading).add(heading.replace(/^variorum\s+/, ''));
    const cell = /^\|([^|]*)\|/.exec(line)?.[1] ?? '';
    for (const [, code = ''] of cell.matchAll(/`([^`]*)`/g)) {
      found.add(code);
      for (const word of code.split(/[\s,]+/)) found.add(word);
    }
  }
  return found;
}

/** Objects of the command list: they have a name and a summary. */
function commands(tree: Tree): Named[] {
  return literals(tree, 'src/present/cli', (node) =>
    has(node, 'summary') ? textOf(node, 'name') : undefined,
  );
}

function options(tree: Tree): Named[] {
  return literals(tree, 'src/present/cli', (node) => /--[a-z-]+/.exec(textOf(node, 'flags') ?? '')?.[0]);
}

/** Objects of the exporter list: they have a name and a media type. */
function exporters(tree: Tree): Named[] {
  return literals(tree, 'src/present/export', (node) =>
    has(node, 'mediaType') ? textOf(node, 'name') : undefined,
  );
}

/** Notices are objects with a code and a message, wherever they are made, or calls of a function `notice`. */
function noticeCodes(tree: Tree): Named[] {
  const made = literals(tree, 'src', (node) => (has(node, 'message') ? textOf(node, 'code') : undefined));
  return [...made, ...firstArguments(tree, (called) => called === 'notice')];
}

function errorCodes(tree: Tree): Named[] {
  return firstArguments(tree, (called) => called === 'VariorumError');
}

function literals(
  tree: Tree,
  folder: string,
  read: (node: ts.ObjectLiteralExpression) => string | undefined,
): Named[] {
  return shipped(tree, folder).flatMap(([path, text]) => {
    const found: Named[] = [];
    walk(parse(path, text), (node) => {
      const name = ts.isObjectLiteralExpression(node) ? read(node) : undefined;
      if (name !== undefined) found.push({ name, where: path });
    });
    return found;
  });
}

function has(node: ts.ObjectLiteralExpression, key: string): boolean {
  return node.properties.some((one) => one.name && ts.isIdentifier(one.name) && one.name.text === key);
}

/** The text of a property that is written as a plain string. */
function textOf(node: ts.ObjectLiteralExpression, key: string): string | undefined {
  for (const one of node.properties) {
    if (!ts.isPropertyAssignment(one) || !ts.isIdentifier(one.name) || one.name.text !== key) continue;
    if (ts.isStringLiteralLike(one.initializer)) return one.initializer.text;
  }
  return undefined;
}

/** Every string that stands in the first argument of a call, a choice between two included. */
function firstArguments(tree: Tree, isCalled: (name: string) => boolean): Named[] {
  return shipped(tree, 'src').flatMap(([path, text]) => {
    const found: Named[] = [];
    walk(parse(path, text), (node) => {
      if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return;
      if (!ts.isIdentifier(node.expression) || !isCalled(node.expression.text)) return;
      const [first] = node.arguments ?? [];
      if (first) found.push(...choices(first).map((name) => ({ name, where: path })));
    });
    return found;
  });
}

function choices(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...choices(node.whenTrue), ...choices(node.whenFalse)] : [];
}

function shipped(tree: Tree, folder: string) {
  return codeFiles(tree, [folder]).filter(([path]) => !isTest(path));
}

const MAP = 'docs/architecture.md';

/** Paths in backticks on the map that lead nowhere. */
function stalePaths(tree: Tree): Problem[] {
  const text = tree.get(MAP) ?? '';
  const paths = [
    ...text.matchAll(/`((?:src|web|data|checks|eval|bench|docs|test|examples|schema|\.ci)\/[\w./-]*)`/g),
  ];
  const known = [...tree.keys()];
  return paths
    .map(([, path = '']) => path)
    .filter(
      (path) => !known.some((one) => one === path || one.startsWith(path.endsWith('/') ? path : `${path}/`)),
    )
    .map((path) => ({ where: MAP, what: `${path} is not there` }));
}

function unmappedFolders(tree: Tree): Problem[] {
  const folders = new Set([...tree.keys()].flatMap((path) => /^src\/[^/]+\//.exec(path) ?? []));
  const text = tree.get(MAP) ?? '';
  return [...folders]
    .filter((folder) => !text.includes(`\`${folder}\``))
    .map((folder) => ({ where: folder, what: `is not on the map: ${MAP}` }));
}
