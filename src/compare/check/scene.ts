import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  CHAINS,
  type Chain,
  type Citation,
  chainNumbers,
  type Entity,
  MENTIONS,
  type Mention,
  QUOTATIONS,
  type Quotation,
  type Ref,
  type Report,
  type Span,
  type Story,
  wordsOf,
} from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { reportAt } from '../context.ts';
import { entitiesOf } from '../entities.ts';
import { isRead } from '../words.ts';

/** What checking a draft looks at. The draft stands behind the reports as one more, with its own index. */
export interface CheckScene {
  /** The reports in their order, and the draft as the last. */
  readonly story: Story;
  readonly lexicon: Lexicon;
  readonly draft: number;
  /** The indexes of the reports that are read. */
  readonly reports: readonly number[];
  /** The index of a report by its id. */
  indexOf(id: string): number;
  report(index: number): Report;
  tokens(index: number): Tokens;
  /** The referent of a mention across the reports and the draft, or null where nothing names one. */
  entityOf(report: number, mention: Ref<Mention>): Entity | null;
  /** The words of the fullest name of a mention's chain in its own report, or null. */
  nameOf(report: number, mention: Ref<Mention>): string | null;
  /** The stems of the roles by which a chain is called: "delegate", and the last word of each title. */
  rolesOf(report: number, chain: number): readonly string[];
  /** The same of the chain of a mention. */
  rolesBehind(report: number, mention: Ref<Mention>): readonly string[];
  isOneChain(report: number, a: Ref<Mention>, b: Ref<Mention>): boolean;
  /** Where a chain is named. */
  namesIn(report: number, chain: number): readonly Span[];
  /** Whether a token is the cue of a quotation: where the words that are told stop and those that credit begin. */
  creditsAt(report: number): (token: number) => boolean;
  /** The same with the cues of denials and plans. */
  cuesAt(report: number): (token: number) => boolean;
  cite(report: number, span: Span): Citation;
}

/** The scene of a draft and the reports it is held against. */
export function sceneOf(draft: Report, { reports }: Story, lexicon: Lexicon): CheckScene {
  const story = { reports: [...reports, draft] };
  const named = new Map<string, Entity>();
  for (const entity of entitiesOf(story.reports))
    for (const { report, chain } of entity.chains) named.set(`${report}\n${chain}`, entity);
  const places = new Map<string, number>(story.reports.map((report, i) => [report.id, i]));
  const chains = story.reports.map((report) => (report.has(CHAINS) ? [...report.layer(CHAINS)] : []));
  const numbers = chains.map(chainNumbers);
  const chainOf = (report: number, mention: Ref<Mention>) => numbers[report]?.get(mention) ?? -1;
  return {
    story,
    lexicon,
    draft: reports.length,
    reports: [...reports.keys()].filter((i) => isRead(reportAt(story, i))),
    indexOf: (id) => places.get(id) ?? -1,
    report: (index) => reportAt(story, index),
    tokens: (index) => tokensOf(reportAt(story, index)),
    entityOf: (report, mention) =>
      named.get(`${reportAt(story, report).id}\n${chainOf(report, mention)}`) ?? null,
    nameOf: (report, mention) => {
      const name = chains[report]?.[chainOf(report, mention)]?.name ?? null;
      if (name === null) return null;
      const own = reportAt(story, report);
      const { span } = own.layer(MENTIONS).at(name);
      return own.text.slice(span.start, span.end);
    },
    rolesOf: (report, chain) => rolesIn(reportAt(story, report), chains[report]?.[chain]),
    rolesBehind: (report, mention) =>
      rolesIn(reportAt(story, report), chains[report]?.[chainOf(report, mention)]),
    isOneChain: (report, a, b) => chainOf(report, a) >= 0 && chainOf(report, a) === chainOf(report, b),
    namesIn: (report, chain) => {
      const mentions = reportAt(story, report).layer(MENTIONS);
      const own = (chains[report]?.[chain]?.mentions ?? []).map((ref) => mentions.at(ref));
      return own.filter(({ form }) => form === 'name').map(({ span }) => span);
    },
    creditsAt: cuesAt(story, (report) => cuesOf(report, ({ negated, belief }) => !negated && !belief)),
    cuesAt: cuesAt(story, (report) => cuesOf(report, () => true)),
    cite: (report, span) => reportAt(story, report).cite(span),
  };
}

function rolesIn(report: Report, chain: Chain | undefined): string[] {
  const mentions = report.layer(MENTIONS);
  return (chain?.mentions ?? []).flatMap((ref) => {
    const { form, span, title } = mentions.at(ref);
    return [...(form === 'nominal' ? [span] : []), ...(title ? [title] : [])].map((where) =>
      headOf(report.text, where),
    );
  });
}

/** The last word of a passage, as a stem. */
export function headOf(text: string, where: Span): string {
  return stemOf(
    wordsOf(text, where)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1) ?? '',
  );
}

/** Whether a token of a report is one of its cues. Those of denials and plans say something of what is told. */
function cuesAt(story: Story, cuesIn: (report: Report) => ReadonlySet<number>): CheckScene['creditsAt'] {
  const found = new Map<number, ReadonlySet<number>>();
  return (index) => {
    const report = reportAt(story, index);
    const known = found.get(index) ?? cuesIn(report);
    found.set(index, known);
    return (token) => known.has(tokensOf(report).startOf(token));
  };
}

/** Where the cues of quotations begin. */
function cuesOf(report: Report, isWanted: (quotation: Quotation) => boolean): ReadonlySet<number> {
  if (!report.has(QUOTATIONS)) return new Set();
  const told = [...report.layer(QUOTATIONS)].filter(isWanted);
  return new Set(told.flatMap(({ cue }) => (cue === null ? [] : [cue.start])));
}
