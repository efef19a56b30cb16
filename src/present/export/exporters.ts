import type { DossierJson } from '../../dossier/schema.ts';
import { type FindingKind, VariorumError } from '../../model/index.ts';
import { renderHtml } from './html.ts';
import { jsonLines } from './json.ts';
import { dossierLines } from './jsonl.ts';
import { writeMarkdown } from './markdown.ts';
import { type StoryOptions, tellStory } from './tell-story.ts';
import { type TextOptions, writeText } from './text.ts';

/** What an exporter may be told; each takes what concerns it. */
export interface ExportOptions extends TextOptions, StoryOptions {
  /** The built page that `html` puts the dossier in (`dist/page.html`), as text. */
  readonly template?: string;
}

/** One way to write a dossier down. Pure: the same dossier gives the same text. */
export interface Exporter {
  readonly name: string;
  readonly mediaType: string;
  /** Of a file that holds it, without the point. */
  readonly extension: string;
  readonly description: string;
  /** The text in pieces. Throws a `VariorumError` where an option is missing that it cannot do without. */
  readonly write: (dossier: DossierJson, options?: ExportOptions) => Iterable<string>;
}

/** Every exporter. Help, documentation tables and checks derive from here. */
export const exporters: readonly Exporter[] = [
  {
    name: 'text',
    mediaType: 'text/plain',
    extension: 'txt',
    description: 'a page for the terminal: conflicts first, each item with its passages',
    write: (dossier, options) => writeText(tellStory(dossier, options), textOptions(options)),
  },
  {
    name: 'markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    description: 'a brief with every passage as a numbered endnote',
    write: (dossier, options) => writeMarkdown(tellStory(dossier, options)),
  },
  {
    name: 'json',
    mediaType: 'application/json',
    extension: 'json',
    description: 'the dossier as one object, for other programs',
    write: (dossier, options) => jsonLines(withKinds(dossier, options?.only)),
  },
  {
    name: 'jsonl',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    description: 'the same objects one a line, for stories too large to hold in one value',
    write: (dossier, options) => dossierLines(withKinds(dossier, options?.only)),
  },
  {
    name: 'html',
    mediaType: 'text/html',
    extension: 'html',
    description: 'a page to read in a browser: one file that makes no request',
    write: (dossier, options) => [renderHtml(dossier, templateIn(options))],
  },
];

/** The exporter of a name, or null. */
export function exporterNamed(name: string): Exporter | null {
  return exporters.find((exporter) => exporter.name === name) ?? null;
}

/** Who asks for some kinds alone wants to see all of them. */
function textOptions(options: ExportOptions = {}): TextOptions {
  return options.only === undefined ? options : { ...options, whole: true };
}

/** The dossier with findings of these kinds alone, or as it is where none are named. */
function withKinds(dossier: DossierJson, only: readonly FindingKind[] | undefined): DossierJson {
  if (only === undefined) return dossier;
  return { ...dossier, findings: dossier.findings.filter(({ kind }) => only.includes(kind)) };
}

function templateIn(options: ExportOptions | undefined): string {
  if (options?.template !== undefined) return options.template;
  throw new VariorumError(
    'template-missing',
    'the html export needs the built page (dist/page.html) as its template',
  );
}
