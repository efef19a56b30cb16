import { builtinModules } from 'node:module';
import ts from 'typescript';
import { ringsOf } from './rings.ts';
import { type Check, codeFiles, isTest, type Problem, parse, placeOf, type Tree, walk } from './tree.ts';

/**
 * The floors of the house, from the ground up. A file imports from floors below its own and from its own
 * folder; folders on one floor do not know each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['text'],
  ['lexicon'],
  ['language'],
  ['acquire', 'extract', 'annotate', 'gather', 'compare', 'store'],
  ['dossier'],
  ['pipeline.ts'],
  ['present', 'index.ts'],
];

/** Folders that see less than their floor allows. */
const SEES_ONLY: Readonly<Record<string, readonly string[]>> = {
  'src/present/export/': ['model', 'dossier'],
  'src/store/': ['model'],
};

/** What the page and the exporters say alike: words, sigla, times. The one code of ours that the page holds. */
const TOLD_ALIKE = 'src/dossier/telling/';

/** What runs in a browser as it runs in Node. */
const BROWSER = [
  'model',
  'text',
  'lexicon',
  'language',
  'extract',
  'annotate',
  'gather',
  'compare',
  'dossier',
  'pipeline.ts',
];
/** What stands on nothing but the language itself. */
const BARE = ['model', 'text', 'compare'];

const BUILTIN = new Set(builtinModules);
const NETWORK = new Set(
  'http https http2 net tls dgram dns dns/promises undici node-fetch axios got ws'.split(' '),
);
const NETWORK_CALLS = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);

/** One import as it is written, static, dynamic or re-exporting. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly where: string;
  readonly typeOnly: boolean;
}

/** The import law: one direction, no rings, no world below `present/` outside `acquire/`. Tests are free. */
export const imports: Check = {
  name: 'imports',
  problems(tree) {
    const files = codeFiles(tree, ['src', 'web']).filter(([path]) => !isTest(path));
    const found = files.flatMap(([path, text]) => importsOf(path, text));
    return [
      ...found.flatMap((one) => [...direction(one), ...world(one)]),
      ...files.flatMap(([path, text]) => networkCalls(path, text)),
      ...rings(found, tree),
    ];
  },
};

/** Every import of a file. Relative ones are resolved to paths from the root. */
export function importsOf(path: string, text: string): Import[] {
  const file = parse(path, text);
  const found: Import[] = [];
  const add = (node: ts.Node, to: ts.Node | undefined, typeOnly: boolean) => {
    if (!to || !ts.isStringLiteralLike(to)) return;
    found.push({ from: path, to: resolve(path, to.text), where: placeOf(file, node), typeOnly });
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
  });
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  return new URL(to, `file:///${from}`).pathname.slice(1);
}

/** `src/model/span.ts` stands in the room `model`, `src/pipeline.ts` in `pipeline.ts`. */
function roomOf(path: string): string | null {
  return path.startsWith('src/') ? (path.split('/')[1] ?? null) : null;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

function direction(one: Import): Problem[] {
  const wrong = (what: string) => [{ where: one.where, what: `${one.from} imports ${one.to}: ${what}` }];
  const there = roomOf(one.to);
  if (there === null) return [];
  if (one.from.startsWith('web/')) {
    const isTold = one.to.startsWith(TOLD_ALIKE);
    return isTold || (one.typeOnly && there === 'dossier')
      ? []
      : wrong(`web/ takes types of src/dossier, what stands in ${TOLD_ALIKE}, and nothing else`);
  }
  const here = roomOf(one.from) ?? '';
  if (floorOf(here) < 0) return wrong(`the room ${here} stands on no floor: name it in checks/imports.ts`);
  const bound = Object.entries(SEES_ONLY).find(([folder]) => one.from.startsWith(folder));
  if (bound && !one.to.startsWith(bound[0]) && !bound[1].includes(there)) {
    return wrong(`${bound[0]} sees only ${bound[1].join(' and ')}`);
  }
  if (here === there) return annotatorsApart(one) ? [] : wrong('annotators do not import each other');
  return floorOf(there) < floorOf(here) ? [] : wrong(`${here} may not see ${there}`);
}

/** Whether an import inside `annotate/` stays in its annotator's folder, or is the list that names them all. */
function annotatorsApart({ from, to }: Import): boolean {
  const folder = (path: string) => /^src\/annotate\/([^/]+)\//.exec(path)?.[1];
  const [here, there] = [folder(from), folder(to)];
  return here === undefined || there === undefined || here === there;
}

/** Node, dependencies and the network, each where it may be. */
function world({ from, to, where, typeOnly }: Import): Problem[] {
  if (to.startsWith('src/') || to.startsWith('web/')) return [];
  const room = roomOf(from) ?? '';
  const name = to.replace(/^node:/, '');
  const builtin = to.startsWith('node:') || BUILTIN.has(to);
  const package_ = !builtin && !/\.[a-z]+$/.test(to);
  const wrong = (what: string) => ({ where, what: `${from} imports ${to}: ${what}` });
  return [
    ...(NETWORK.has(name) ? [wrong('nothing here speaks to the network')] : []),
    ...(builtin && BROWSER.includes(room) ? [wrong(`${room} runs in a browser, where Node is not`)] : []),
    ...(package_ && !typeOnly && BARE.includes(room) ? [wrong(`${room} depends on no package`)] : []),
  ];
}

function networkCalls(path: string, text: string): Problem[] {
  const file = parse(path, text);
  const found: Problem[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const called = node.expression;
    if (ts.isIdentifier(called) && NETWORK_CALLS.has(called.text))
      found.push({ where: placeOf(file, node), what: `${called.text}: nothing here speaks to the network` });
  });
  return found;
}

function rings(found: readonly Import[], tree: Tree): Problem[] {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of found) {
    if (tree.has(to)) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return ringsOf(edges).map((ring) => ({ where: ring[0] ?? '', what: `an import ring: ${ring.join(', ')}` }));
}
