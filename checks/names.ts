import ts from 'typescript';
import { type Check, codeFiles, type Problem, parse, placeOf, walk } from './tree.ts';

/**
 * Words that other programs use for things that have another name here (docs/glossary.md), and that name. Only
 * words that mean nothing else in this house: "source", "range" or "track" have honest uses.
 */
const NOT_OURS: Readonly<Record<string, string>> = {
  article: 'report',
  document: 'report',
  cluster: 'story or chain',
  dictionary: 'lexicon',
  sentiment: 'factuality',
  prediction: 'forecast',
  insight: 'finding',
  alert: 'finding',
  syndication: 'wire copy',
  qualifier: 'hedge',
};

/** What a user must not read on the page or in a terminal: verdicts, and other programs' words. */
const NOT_SAID = /\b(?:articles?|clusters?|insights?|predictions?|sentiment|verified|confirmed|fake news)\b/i;

const UNDONE = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
const FOLDERS = ['src', 'web', 'checks', 'eval', 'bench', 'test'];

/** The words of the glossary, nothing left undone, and no `any`. */
export const names: Check = {
  name: 'names',
  problems: (tree) =>
    codeFiles(tree, FOLDERS).flatMap(([path, text]) => {
      const file = parse(path, text);
      return [
        ...undone(path, text),
        ...nodes(file, (node) => [
          ...anyType(node),
          ...(path.startsWith('src/') ? foreignName(node) : []),
          ...(/^(?:web|src\/present)\//.test(path) ? foreignWord(node) : []),
        ]),
      ];
    }),
};

function undone(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, i) => {
    const mark = UNDONE.exec(line)?.[0];
    return mark
      ? [{ where: `${path}:${i + 1}`, what: `${mark}: do it, or tell it where work is planned` }]
      : [];
  });
}

function nodes(file: ts.SourceFile, look: (node: ts.Node) => readonly string[]): Problem[] {
  const found: Problem[] = [];
  walk(file, (node) => {
    for (const what of look(node)) found.push({ where: placeOf(file, node), what });
  });
  return found;
}

function anyType(node: ts.Node): string[] {
  return node.kind === ts.SyntaxKind.AnyKeyword ? ['`any` says nothing: name the type, or `unknown`'] : [];
}

/** An exported name with a word in it that means something else here. */
function foreignName(node: ts.Node): string[] {
  const name = exportedName(node);
  if (name === undefined) return [];
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/);
  return words.flatMap((word) => {
    const singular = word.replace(/s$/, '');
    const ours = NOT_OURS[word] ?? NOT_OURS[singular];
    return ours === undefined ? [] : [`${name}: we say ${ours}, not ${singular} (docs/glossary.md)`];
  });
}

function exportedName(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    return isExported(node.parent.parent) ? node.name.text : undefined;
  }
  const declares =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  return declares && isExported(node) ? node.name?.text : undefined;
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** A phrase that a user reads. A string of one word is a key, a tag or a role, and no phrase. */
function foreignWord(node: ts.Node): string[] {
  const spoken = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node);
  if (!spoken || !/\S\s+\S/.test(node.text)) return [];
  const word = NOT_SAID.exec(node.text)?.[0];
  return word === undefined ? [] : [`“${word}” is no word of ours (docs/glossary.md)`];
}
