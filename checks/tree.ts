import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The files a check looks at: path from the root of the repository, with `/`, to text. */
export type Tree = ReadonlyMap<string, string>;

/** What breaks a house rule: where, and what is wrong with what to do about it. */
export interface Problem {
  readonly where: string;
  readonly what: string;
}

/** A house rule as a program: pure, from a tree to the places that break it. */
export interface Check {
  readonly name: string;
  problems(tree: Tree): readonly Problem[];
}

/** The folders that checks look at. */
const FOLDERS = [
  'src',
  'web',
  'checks',
  'eval',
  'bench',
  'test',
  'docs',
  'data',
  'examples',
  'schema',
  '.ci',
];
const SINGLE_FILES = ['README.md', 'CONTRIBUTING.md', 'package.json'];
const READABLE = /\.(?:tsx?|md|jsonl?|txt|tsv|css|html)$|^run$/;

/** The repository at `root`, as far as checks read it. */
export function readTree(root: string): Tree {
  const paths = FOLDERS.flatMap((folder) => filesUnder(root, folder)).concat(
    SINGLE_FILES.filter((file) => filesUnder(root, '.', false).includes(file)),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function filesUnder(root: string, folder: string, deep = true): string[] {
  const here = join(root, folder);
  const entries = readdirOrNone(here);
  return entries.flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return deep ? filesUnder(root, path) : [];
    return READABLE.test(entry.name) ? [path] : [];
  });
}

function readdirOrNone(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The TypeScript files of a tree below one of `folders`. */
export function codeFiles(tree: Tree, folders: readonly string[]): readonly (readonly [string, string])[] {
  return [...tree].filter(
    ([path]) => /\.tsx?$/.test(path) && folders.some((one) => path.startsWith(`${one}/`)),
  );
}

/** Whether a file holds tests or what only tests use (`testing.ts`, `sample-*.ts`); such files are not shipped. */
export function isTest(path: string): boolean {
  return /\.(?:test|test-d)\.tsx?$/.test(path) || /(?:^|\/)(?:testing|sample-[\w-]+)(?:\/|\.ts$)/.test(path);
}

/** A file's syntax tree, with parents. */
export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Calls `visit` on every node below `node`, outer ones first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}

/** `path:line` of a node, lines counted from 1. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}
