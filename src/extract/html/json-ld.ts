/** What a page's JSON-LD states of a report, as it stands there. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** Its types, as names of schema.org, and the section it stands in. */
  readonly types: readonly string[];
  readonly section: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Graphs nest a few levels; deeper ones are not looked into. */
const DEPTH_MAX = 8;
/** A page describes a few dozen things; lists of products run to thousands. */
const THINGS_MAX = 500;

const REPORT_TYPES =
  /^(?:.*\/)?(?:NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|BlogPosting|LiveBlogPosting|Report|AdvertiserContentArticle|WebPage)$/;

/** The first description of a report in blocks of JSON-LD; one that is no valid JSON says nothing. */
export function linkedDataIn(blocks: readonly string[]): LinkedData | null {
  const things = blocks.flatMap((block) => thingsIn(parsed(block)));
  const reports = things.filter((thing) => typesOf(thing).some((type) => REPORT_TYPES.test(type)));
  const best = reports.find((thing) => textOf(thing.headline) !== null) ?? reports[0];
  if (best === undefined) return null;
  return {
    headline: textOf(best.headline),
    published: textOf(best.datePublished) ?? textOf(best.dateCreated),
    outlet: nameOf(best.publisher, things),
    authors: namesOf(best.author ?? best.creator, things),
    types: typesOf(best).map((type) => type.slice(type.lastIndexOf('/') + 1)),
    section: textOf(best.articleSection),
  };
}

function parsed(json: string): unknown {
  try {
    // Line ends inside strings are the commonest fault of hand-made JSON-LD.
    return JSON.parse(json.replace(/[\n\r\t]+/g, ' '));
  } catch {
    return null;
  }
}

/** All objects of a value, breadth first, so that what stands outermost comes first. */
function thingsIn(value: unknown): readonly Fields[] {
  const found: Fields[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < DEPTH_MAX && level.length > 0 && found.length < THINGS_MAX; depth++) {
    const next: unknown[] = [];
    for (const one of level.slice(0, THINGS_MAX)) {
      if (Array.isArray(one)) next.push(...one.slice(0, THINGS_MAX));
      else if (isFields(one)) {
        found.push(one);
        next.push(one['@graph'], one.mainEntity, one.mainEntityOfPage);
      }
    }
    level = next;
  }
  return found;
}

function typesOf(thing: Fields): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function namesOf(value: unknown, things: readonly Fields[]): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, THINGS_MAX) : [value];
  return list.flatMap((one) => nameOf(one, things) ?? []);
}

/** A name as words, as an object with a name, or as a reference to an object of the page. */
function nameOf(value: unknown, things: readonly Fields[]): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return textOf(first);
  if (!isFields(first)) return null;
  const named = textOf(first.name);
  if (named !== null || first['@id'] === undefined) return named;
  const referred = things.find((thing) => thing['@id'] === first['@id'] && textOf(thing.name) !== null);
  return textOf(referred?.name);
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== ''
    ? first.split(/\s+/).filter(Boolean).join(' ')
    : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
