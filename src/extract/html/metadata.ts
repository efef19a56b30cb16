import { decodeHTML } from 'entities';
import type { Genre, Stated, StatedByInput } from '../../model/index.ts';
import { dateLineDay, readDate } from '../dates.ts';
import { folded } from '../fold.ts';
import { genreOfLabel } from '../genre.ts';
import type { ExtractTables } from '../tables.ts';
import { type LinkedData, linkedDataIn } from './json-ld.ts';
import type { Page, PageStatements } from './page.ts';

interface Sources {
  readonly page: Page;
  readonly statements: PageStatements;
  readonly linked: LinkedData | null;
}

/** Where a value is read, and how: the first rule of a field with an answer wins. */
type Rule = readonly [from: string, read: (sources: Sources) => string | null | undefined];

const meta = (name: string): Rule => [`meta:${name}`, ({ statements }) => statements.meta.get(name)?.[0]];

const HEADLINE: readonly Rule[] = [
  ['h1', ({ page, statements, linked }) => agreedTitle(page, statements, linked)],
  ['json-ld', ({ linked }) => linked?.headline],
  meta('og:title'),
  meta('twitter:title'),
  ['h1', ({ page }) => page.blocks.find((block) => block.kind === 'title')?.words],
  ['title', ({ statements }) => statements.title],
];

const PUBLISHED: readonly Rule[] = [
  ['json-ld', ({ linked }) => dated(linked?.published)],
  ...'article:published_time og:article:published_time datepublished article.published parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date article_date_original cxenseparse:recs:publishtime dc.date.issued dcterms.date dcterms.created dc.date date og:published_time published_time published_at'
    .split(' ')
    .map((name): Rule => [`meta:${name}`, ({ statements }) => dated(statements.meta.get(name)?.[0])]),
  ['time', ({ statements }) => statements.times.find((time) => dated(time) !== null)],
  ['date-line', ({ page }) => shownDay(page)],
];

const OUTLET: readonly Rule[] = [
  meta('og:site_name'),
  ['json-ld', ({ linked }) => linked?.outlet],
  meta('application-name'),
  meta('publisher'),
  meta('dc.publisher'),
];

/** The types of schema.org that tell a genre; a plain `NewsArticle` may be of any. */
const GENRE_TYPES: Readonly<Record<string, Genre>> = {
  ReportageNewsArticle: 'news',
  AnalysisNewsArticle: 'analysis',
  BackgroundNewsArticle: 'analysis',
  OpinionNewsArticle: 'opinion',
  LiveBlogPosting: 'live',
};

const SECTION: readonly Rule[] = [
  ['json-ld', ({ linked }) => linked?.section],
  ...'article:section og:article:section parsely-section section cxenseparse:section'.split(' ').map(meta),
];

const URL_RULES: readonly Rule[] = [['canonical', ({ statements }) => statements.canonical], meta('og:url')];

/** What a page states of itself. All of it is a claim of the page, and says where it was read. */
export function pageStatements(page: Page, tables: ExtractTables): StatedByInput {
  const sources = { page, statements: page.statements, linked: linkedDataIn(page.statements.jsonLd) };
  const outlet = firstOf(OUTLET, sources);
  const headline = firstOf(HEADLINE, sources);
  const published = firstOf(PUBLISHED, sources);
  const url = firstOf(URL_RULES, sources);
  const language = page.statements.language;
  const byline = bylineOf(sources, outlet?.value ?? null);
  const genre = genreStated(sources, tables);
  return {
    ...(outlet === null ? {} : { outlet }),
    ...(headline === null
      ? {}
      : { headline: { ...headline, value: withoutOutlet(headline.value, outlet?.value ?? null) } }),
    ...(published === null ? {} : { published }),
    ...(url === null || !/^https?:\/\//i.test(url.value) ? {} : { url }),
    ...(language === null || !/^[a-z]{2,3}(?:-[\w-]{2,20})?$/i.test(language)
      ? {}
      : { language: { value: language, from: 'html' } }),
    ...(byline.length === 0 ? {} : { byline }),
    ...(genre === null ? {} : { genre }),
  };
}

/** By its type in JSON-LD, else by the name of its section where that is a label. */
function genreStated(sources: Sources, tables: ExtractTables): Stated<Genre> | null {
  const typed = (sources.linked?.types ?? []).flatMap((type) => GENRE_TYPES[type] ?? [])[0];
  if (typed !== undefined) return { value: typed, from: 'json-ld' };
  const section = firstOf(SECTION, sources);
  const genre = section === null ? null : genreOfLabel(section.value, tables);
  // "News" names a part of the site more often than the kind of the text.
  return section === null || genre === null || genre === 'news' ? null : { ...section, value: genre };
}

function firstOf(rules: readonly Rule[], sources: Sources): Stated<string> | null {
  for (const [from, read] of rules) {
    const value = plain(read(sources) ?? '');
    if (value !== '') return { value, from };
  }
  return null;
}

/** Entities are often escaped twice in metadata. */
function plain(value: string): string {
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  return decoded.split(/\s+/).filter(Boolean).join(' ');
}

function dated(value: string | null | undefined): string | null {
  return value != null && readDate(value).value !== null ? value : null;
}

/** The day on the first line of the page that is a date and nothing else. */
function shownDay({ blocks }: Page): string | null {
  for (const { words } of blocks) {
    const day = dateLineDay(words)?.day ?? null;
    if (day !== null) return day;
  }
  return null;
}

/** The main heading that the page's title or metadata repeat: some pages have other headings of that rank. */
function agreedTitle(page: Page, statements: PageStatements, linked: LinkedData | null): string | null {
  const claims = [linked?.headline, statements.meta.get('og:title')?.[0], statements.title].flatMap((one) =>
    one == null ? [] : [folded(plain(one))],
  );
  const titles = page.blocks.filter((block) => block.kind === 'title').slice(0, TITLES_MAX);
  const agreed = titles.find(
    ({ words }) =>
      words.length >= TITLE_MIN_CHARACTERS && claims.some((claim) => claim.startsWith(folded(words))),
  );
  return agreed?.words ?? null;
}

const TITLES_MAX = 20;
/** Shorter headings of the first rank are names of sections. */
const TITLE_MIN_CHARACTERS = 12;

/** "Quake hits Vela - Osmark Post" without the outlet's name. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—-]\s+|\s+::\s+/);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || outlet === null)
    return title.includes(' | ') ? (title.split(' | ')[0] ?? title) : title;
  if (folded(last) !== folded(outlet) && !title.includes(' | ')) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/\s+(?:[|–—-]|::)\s+$/, '');
}

/** Authors by JSON-LD, by metadata, or by the blocks that the page marks as byline. */
function bylineOf({ page, statements, linked }: Sources, outlet: string | null): readonly Stated<string>[] {
  const marked = page.blocks.find((block) => block.kind === 'byline' && isByline(block.words));
  const claims: readonly (readonly [string, readonly string[]])[] = [
    ['json-ld', linked?.authors ?? []],
    ...AUTHOR_NAMES.map((name) => [`meta:${name}`, statements.meta.get(name) ?? []] as const),
    ['byline', marked === undefined ? [] : [marked.words]],
  ];
  for (const [from, values] of claims) {
    const people = values.filter((value) => isPerson(value, outlet));
    if (people.length > 0) return people.map((value) => ({ value: plain(value), from }));
  }
  return [];
}

const AUTHOR_NAMES =
  'author article:author parsely-author sailthru.author dc.creator byl dcterms.creator'.split(' ');

/** Addresses and handles are no names, and an outlet that names itself as the author names nobody. */
function isPerson(value: string, outlet: string | null): boolean {
  return !/^https?:|^@|\//.test(value) && (outlet === null || folded(value) !== folded(outlet));
}

function isByline(words: string): boolean {
  return words.length <= BYLINE_MAX_CHARACTERS && !/^(?:written )?by:?$/i.test(words);
}

const BYLINE_MAX_CHARACTERS = 120;
