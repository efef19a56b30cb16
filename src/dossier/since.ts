import { z } from 'zod';
import { VariorumError } from '../model/index.ts';
import { groupBy } from '../text/index.ts';
import type { CitationJson, DossierJson, FindingJson, SinceJson } from './schema.ts';
import { citationsIn } from './telling/citations.ts';

const SCHEMA = 'variorum/dossier@1';

const citation = z.looseObject({ report: z.string(), start: z.number(), end: z.number() });
const evidence = z.array(citation);

/** As much of a dossier as is held against a later one: what versions to come may add is passed over. */
const earlierJson = z.looseObject({
  schema: z.literal(SCHEMA),
  reports: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  findings: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      about: z.string(),
      slot: z.string().optional(),
      versions: z.array(z.looseObject({ says: z.string(), evidence })).optional(),
      evidence: evidence.optional(),
      claim: evidence.optional(),
      denial: evidence.optional(),
      elsewhere: evidence.optional(),
      byOrigin: z.array(z.looseObject({ evidence })).optional(),
    }),
  ),
});

/** An earlier dossier of the same story, as far as it is needed. */
export type EarlierDossier = z.infer<typeof earlierJson>;
type EarlierFinding = EarlierDossier['findings'][number];

/** An earlier dossier from its JSON. Throws `dossier-malformed` or `dossier-other-schema`; `where` names the file. */
export function readEarlierDossier(json: string, where: string): EarlierDossier {
  const value = parsed(json, where);
  const schema = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : undefined;
  if (typeof schema === 'string' && schema !== SCHEMA) {
    const message = `${where} is of the schema ${JSON.stringify(schema)}, and ${SCHEMA} is what this version reads: make it anew from its reports`;
    throw new VariorumError('dossier-other-schema', message);
  }
  const read = earlierJson.safeParse(value);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw malformed(where, place === '' || schema === undefined ? '' : ` (at ${place})`);
}

function parsed(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw malformed(where, '', cause);
  }
}

function malformed(where: string, place: string, cause?: unknown): VariorumError {
  const message = `${where} is no dossier${place}: give what variorum compare --format json wrote`;
  return new VariorumError('dossier-malformed', message, { cause });
}

/** What a dossier has that an earlier one of the same story had not, and what is gone from it. */
export function sinceOf(now: DossierJson, earlier: EarlierDossier): SinceJson {
  const texts = new Map(earlier.reports.map(({ id, text }) => [id, text]));
  const kept = new Set(now.reports.map(({ id }) => id));
  return {
    reports: {
      added: now.reports.flatMap(({ id }) => (texts.has(id) ? [] : [id])),
      changed: now.reports.flatMap(({ id, text }) => (texts.has(id) && texts.get(id) !== text ? [id] : [])),
      gone: earlier.reports.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    },
    findings: findingsSince(now, earlier),
  };
}

/** Whether an earlier dossier seems to be of another story: no report is in both. */
export function isOfAnotherStory({ reports }: DossierJson, earlier: EarlierDossier): boolean {
  const known = new Set(earlier.reports.map(({ id }) => id));
  return reports.length > 0 && earlier.reports.length > 0 && !reports.some(({ id }) => known.has(id));
}

function findingsSince(dossier: DossierJson, earlier: EarlierDossier): SinceJson['findings'] {
  const now = dossier.findings;
  const [ids, known] = [new Set(now.map(({ id }) => id)), new Set(earlier.findings.map(({ id }) => id))];
  const unmatched = earlier.findings.filter(({ id }) => !ids.has(id));
  const pairs = matched(
    now.filter(({ id }) => !known.has(id)),
    unmatched,
  );
  const was = new Set([...pairs.values()]);
  return {
    added: now.flatMap((one) => (known.has(one.id) || pairs.has(one) ? [] : [one.id])),
    changed: [...pairs].map(([one, before]) => changeOf(one, before)),
    gone: unmatched.flatMap((one) => (was.has(one) ? [] : [{ id: one.id, kind: one.kind }])),
  };
}

/**
 * Each finding with the earlier one of its slot that it shares most passages with, of its own kind where there is one,
 * else of a kind that it may come from: none stands for two.
 */
function matched(
  now: readonly FindingJson[],
  earlier: readonly EarlierFinding[],
): Map<FindingJson, EarlierFinding> {
  const places = groupBy(
    earlier.flatMap((one) =>
      distinctPlaces(passagesIn(one)).map((place) => ({ one, key: `${slotOf(one)}\n${place}` })),
    ),
    ({ key }) => key,
  );
  const offers = now.flatMap((one) => {
    const shared = new Map<EarlierFinding, number>();
    for (const place of distinctPlaces(citationsIn(one)))
      for (const { one: before } of places.get(`${slotOf(one)}\n${place}`) ?? [])
        shared.set(before, (shared.get(before) ?? 0) + 1);
    return [...shared].map(([before, count]) => ({ one, before, count, isKind: one.kind === before.kind }));
  });
  const pairs = new Map<FindingJson, EarlierFinding>();
  const taken = new Set<EarlierFinding>();
  for (const { one, before } of offers.sort(
    (a, b) => Number(b.isKind) - Number(a.isKind) || b.count - a.count,
  )) {
    if (pairs.has(one) || taken.has(before)) continue;
    pairs.set(one, before);
    taken.add(before);
  }
  return new Map(
    now.flatMap((one) => {
      const before = pairs.get(one);
      return before === undefined ? [] : [[one, before] as const];
    }),
  );
}

function distinctPlaces(passages: readonly Pick<CitationJson, 'report' | 'start' | 'end'>[]): string[] {
  return [...new Set(passages.map(placeOf))];
}

/** Kinds that one finding may pass through, as reports come: what tells how passages stand to each other. */
const PASSING: Readonly<Record<string, string>> = {
  conflicting: 'versions',
  updated: 'versions',
  corroborated: 'carried',
  repeated: 'carried',
  'single-source': 'carried',
};

const slotOf = ({ kind, about, slot }: FindingJson | EarlierFinding): string =>
  [PASSING[kind] ?? kind, about, slot ?? ''].join(' ');

const placeOf = ({ report, start, end }: Pick<CitationJson, 'report' | 'start' | 'end'>): string =>
  `${report} ${start} ${end}`;

function passagesIn({ versions, evidence: own, claim, denial, elsewhere, byOrigin }: EarlierFinding) {
  return [
    ...(versions ?? []).flatMap((one) => one.evidence),
    ...(byOrigin ?? []).flatMap((one) => one.evidence),
    ...(own ?? []),
    ...(claim ?? []),
    ...(denial ?? []),
    ...(elsewhere ?? []),
  ];
}

/** What a finding has that the earlier one had not: versions by their words, and passages. */
function changeOf(now: FindingJson, before: EarlierFinding): SinceJson['findings']['changed'][number] {
  const said = new Set((before.versions ?? []).map(({ says }) => says));
  const held = new Set(passagesIn(before).map(placeOf));
  const versions = 'versions' in now ? now.versions.map(({ says }) => says) : [];
  return {
    id: now.id,
    was: before.id,
    ...(before.kind !== now.kind && { wasKind: before.kind }),
    versions: versions.filter((says) => !said.has(says)),
    evidence: citationsIn(now).filter((one) => !held.has(placeOf(one))),
  };
}
