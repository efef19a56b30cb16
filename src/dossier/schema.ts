import { z } from 'zod';
import {
  APPROXIMATIONS,
  GENRES,
  LIKELIHOODS,
  MENTION_FORMS,
  MENTION_TYPES,
  QUOTATION_KINDS,
  ROLES,
  STANDINGS,
  TIME_TYPES,
  UPOS,
  ZONE_KINDS,
} from '../model/index.ts';
import {
  citationJson,
  confidence,
  evidenceJson,
  index,
  itemRefJson,
  makerJson,
  offset,
  reasonJson,
  spanJson,
} from './schema-parts.ts';
import { sinceJson } from './schema-since.ts';
import { ledgerJson, occasionJson, speakerJson } from './schema-speakers.ts';

/**
 * The JSON contract: what `read` and `compare` print, and the only thing that other programs and the page read.
 * Types are inferred from here and the published JSON Schema is generated from here, so they cannot differ.
 * Offsets are UTF-16 code units, half-open; confidences are probabilities from 0 to 1. A field that is absent was
 * not looked for; `null` was looked for and not found. Names here are promises: fields are added, never renamed.
 */
const noticeJson = z.strictObject({
  report: z.string().optional(),
  code: z.string(),
  message: z.string(),
  start: offset.optional(),
  end: offset.optional(),
});

const statedJson = z.strictObject({ from: z.string(), start: offset.optional(), end: offset.optional() });

const mentionJson = z.strictObject({
  start: offset,
  end: offset,
  form: z.enum(MENTION_FORMS),
  type: z.enum(MENTION_TYPES),
  chain: index,
  title: spanJson.optional(),
  entity: z
    .strictObject({ id: z.string(), name: z.string(), wikidata: z.string().optional(), confidence })
    .optional(),
});

const timeJson = z.strictObject({
  start: offset,
  end: offset,
  type: z.enum(TIME_TYPES),
  value: z.string(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
});

const quantityJson = z.strictObject({
  start: offset,
  end: offset,
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  approximation: z.enum(APPROXIMATIONS).optional(),
  of: spanJson.optional(),
});

const sourceJson = z.strictObject({
  start: offset,
  end: offset,
  mention: index.nullable(),
  name: z.string().nullable(),
  standing: z.enum(STANDINGS),
  entity: z.string().optional(),
});

const quotationJson = z.strictObject({
  kind: z.enum(QUOTATION_KINDS),
  content: z.array(spanJson).min(1),
  quoted: z.array(spanJson),
  cue: spanJson.nullable(),
  source: sourceJson.nullable(),
  addressee: index.optional(),
  venue: spanJson.optional(),
  time: z.string().optional(),
  negated: z.boolean().optional(),
  hypothetical: z.boolean().optional(),
  belief: z.boolean().optional(),
  why: z.array(reasonJson).optional(),
});

const forecastJson = z.strictObject({
  outcome: spanJson,
  condition: spanJson.optional(),
  source: sourceJson.nullable(),
  likelihood: z.enum(LIKELIHOODS).optional(),
  horizon: index.optional(),
  why: z.array(reasonJson),
});

const chainLinkJson = z.strictObject({
  mention: index,
  antecedent: index,
  rule: z.string(),
  score: confidence,
});

const chainJson = z.strictObject({
  chain: index,
  name: z.string().nullable(),
  type: z.enum(MENTION_TYPES),
  mentions: z.array(index).min(1),
  confidence: confidence.optional(),
  why: z.array(reasonJson),
  links: z.array(chainLinkJson),
  candidates: z.array(chainLinkJson),
});

const tokensJson = z.strictObject({
  start: z.array(offset),
  end: z.array(offset),
  lemma: z.array(z.string()),
  upos: z.array(z.enum(UPOS)),
  tag: z.array(z.string()),
  /** Token indexes; a root heads itself. */
  head: z.array(index),
  dep: z.array(z.enum(ROLES)),
});

const dateBoundsJson = z.strictObject({
  earliest: z.string().optional(),
  latest: z.string().optional(),
  why: z.array(
    z.strictObject({ rule: z.string(), detail: z.string().optional(), start: offset, end: offset }),
  ),
});

export const reportJson = z.strictObject({
  id: z.string(),
  uri: z.string(),
  role: z.enum(['report', 'record']),
  genre: z.enum(GENRES).nullable(),
  language: z.string(),
  revisionOf: z.string().optional(),
  capture: z.strictObject({
    uri: z.string(),
    at: z.string().nullable(),
    mediaType: z.string(),
    digest: z.string(),
  }),
  extractor: makerJson,
  makers: z.record(z.string(), makerJson),
  headline: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  /** Of a report without a date: the days that its words leave open, and which words; null where none tell. */
  publishedBounds: dateBoundsJson.nullable().optional(),
  dateline: z.string().nullable(),
  agency: z.string().nullable(),
  byline: z.array(z.string()),
  stated: z.record(z.string(), statedJson),
  text: z.string(),
  zones: z.array(z.strictObject({ kind: z.enum(ZONE_KINDS), start: offset, end: offset })),
  removals: z.array(
    z.strictObject({
      rule: z.string(),
      start: offset.optional(),
      end: offset.optional(),
      words: z.string().optional(),
    }),
  ),
  sentences: z.array(spanJson).optional(),
  tokens: tokensJson.optional(),
  mentions: z.array(mentionJson).optional(),
  chains: z.array(chainJson).optional(),
  times: z.array(timeJson).optional(),
  quantities: z.array(quantityJson).optional(),
  quotations: z.array(quotationJson).optional(),
  forecasts: z.array(forecastJson).optional(),
  notices: z.array(noticeJson),
});

const entityJson = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(MENTION_TYPES),
  actor: z.string().optional(),
  wikidata: z.string().optional(),
  names: z.array(z.string()).min(1),
});

const originJson = z.strictObject({
  id: z.string(),
  reports: z.array(z.string()).min(1),
  known: z.boolean(),
  basis: z.enum(['report', 'agency', 'record', 'presumed', 'unknown']),
  name: z.string().optional(),
});

const derivationJson = z.strictObject({
  report: z.string(),
  from: z.string(),
  kind: z.enum(['copy', 'rewrite', 'excerpt', 'revision', 'merged', 'common-origin']),
  passages: z.array(
    z.strictObject({
      here: spanJson,
      there: z.strictObject({ report: z.string().optional(), start: offset, end: offset }),
    }),
  ),
  confidence,
  why: z.array(reasonJson).min(1),
});

export const findingAbout = z.enum(['claim', 'quotation', 'event', 'name', 'quantity', 'time']);

const findingBase = {
  id: z.string(),
  about: findingAbout,
  slot: z
    .enum(['quantity', 'name', 'title', 'place', 'time', 'attribution', 'wording', 'negation', 'certainty'])
    .optional(),
  confidence,
  why: z.array(reasonJson).min(1),
  items: z.array(itemRefJson).optional(),
};

export const quotationChange = z.enum([
  'cut',
  'ellipsis',
  'word-changed',
  'negation-dropped',
  'number-changed',
  'speaker-changed',
  'attribution-dropped',
  'paraphrase',
  'translation',
]);

const versionJson = z.strictObject({
  says: z.string(),
  evidence: z.array(citationJson),
  origins: z.array(z.string()),
  actor: z
    .strictObject({
      id: z.string(),
      role: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
    })
    .optional(),
});
const versions = z.array(versionJson).min(2);

const findingJson = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conflicting'), ...findingBase, versions }),
  z.strictObject({ kind: z.literal('updated'), ...findingBase, versions }),
  z.strictObject({
    kind: z.literal('altered-quotation'),
    ...findingBase,
    versions,
    change: quotationChange,
  }),
  z.strictObject({
    kind: z.literal('disputed'),
    ...findingBase,
    claim: evidenceJson,
    denial: evidenceJson,
    claimedBy: z.array(z.string()).min(1).optional(),
    deniedBy: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('not-in-record'),
    ...findingBase,
    evidence: evidenceJson,
    record: z.string(),
  }),
  z.strictObject({
    kind: z.literal('corroborated'),
    ...findingBase,
    byOrigin: z.array(z.strictObject({ origin: z.string(), evidence: evidenceJson })).min(2),
  }),
  z.strictObject({
    kind: z.literal('repeated'),
    ...findingBase,
    evidence: evidenceJson,
    origins: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('single-source'),
    ...findingBase,
    evidence: evidenceJson,
    origins: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('omitted'),
    ...findingBase,
    elsewhere: evidenceJson,
    missingFrom: z.array(z.string()).min(1),
  }),
]);

const timelineJson = z.strictObject({
  value: z.string(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
  items: z.array(itemRefJson).min(1),
});

const foreseenJson = z.strictObject({
  item: itemRefJson,
  speaker: speakerJson.optional(),
  /** The words of the condition. */
  condition: citationJson.optional(),
  likelihood: z.enum(LIKELIHOODS).optional(),
  horizon: z.string().optional(),
});

/** The forecasts of all speakers on one question. */
const outlookJson = z.strictObject({ id: z.string(), forecasts: z.array(foreseenJson).min(1) });

export const dossierJson = z.strictObject({
  schema: z.literal('variorum/dossier@1'),
  reports: z.array(reportJson),
  entities: z.array(entityJson),
  lineage: z.strictObject({ origins: z.array(originJson), derivations: z.array(derivationJson) }),
  findings: z.array(findingJson),
  occasions: z.array(occasionJson),
  ledger: z.array(ledgerJson),
  timeline: z.array(timelineJson),
  forecasts: z.array(foreseenJson).optional(),
  /** The same side by side, by what they foresee; those that most speakers foresee first. */
  outlooks: z.array(outlookJson).optional(),
  /** What is new since an earlier dossier, where one was given. */
  since: sinceJson.optional(),
  notices: z.array(noticeJson),
});

export type ReportJson = z.infer<typeof reportJson>;
export type MentionJson = z.infer<typeof mentionJson>;
export type QuotationJson = z.infer<typeof quotationJson>;
export type ForecastJson = z.infer<typeof forecastJson>;
export type ForeseenJson = z.infer<typeof foreseenJson>;
export type OutlookJson = z.infer<typeof outlookJson>;
export type EntityJson = z.infer<typeof entityJson>;
export type FindingJson = z.infer<typeof findingJson>;
export type VersionJson = z.infer<typeof versionJson>;
export type CitationJson = z.infer<typeof citationJson>;
export type ItemRefJson = z.infer<typeof itemRefJson>;
export type SpeakerJson = z.infer<typeof speakerJson>;
export type OccasionJson = z.infer<typeof occasionJson>;
export type LedgerJson = z.infer<typeof ledgerJson>;
export type TimelineJson = z.infer<typeof timelineJson>;
export type OriginJson = z.infer<typeof originJson>;
export type DerivationJson = z.infer<typeof derivationJson>;
export type SinceJson = z.infer<typeof sinceJson>;
export type NoticeJson = z.infer<typeof noticeJson>;
export type DossierJson = z.infer<typeof dossierJson>;
