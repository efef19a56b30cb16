import {
  CHAINS,
  type Chain,
  chainNumbers,
  FORECASTS,
  type Forecast,
  lineOf,
  MENTIONS,
  type Mention,
  QUANTITIES,
  QUOTATIONS,
  type Quotation,
  type QuotationSource,
  type Ref,
  type Report,
  SENTENCES,
  TIMES,
  TOKENS,
} from '../model/index.ts';
import type { ForecastJson, MentionJson, QuotationJson, ReportJson } from './schema.ts';
import { type EntityTag, spanToJson } from './values.ts';

type LayersJson = Pick<
  ReportJson,
  'sentences' | 'tokens' | 'mentions' | 'chains' | 'times' | 'quantities' | 'quotations' | 'forecasts'
>;

/** What the layers of one report share while they are written: looked up once, not once an item. */
interface Context {
  readonly report: Report;
  readonly chains: readonly Chain[];
  readonly chainOf: ReadonlyMap<Ref<Mention>, number>;
  readonly entityOf: (chain: number) => EntityTag | undefined;
}

/** The layers of a report that are asked for and that somebody has made. */
export function layersToJson(
  report: Report,
  layers: ReadonlySet<string>,
  entityOf: (chain: number) => EntityTag | undefined,
): LayersJson {
  const chains = report.has(CHAINS) ? [...report.layer(CHAINS)] : [];
  const context: Context = { report, chains, chainOf: chainNumbers(chains), entityOf };
  const shown = (name: string, has: boolean) => layers.has(name) && has;
  return {
    ...(shown('sentences', report.has(SENTENCES)) && {
      sentences: [...report.layer(SENTENCES)].map((sentence) => spanToJson(sentence.span)),
    }),
    ...(shown('tokens', report.has(TOKENS)) && { tokens: tokensJson(report) }),
    ...(shown('mentions', report.has(MENTIONS)) && { mentions: mentionsJson(context) }),
    ...(shown('chains', report.has(CHAINS)) && { chains: chainsJson(context) }),
    ...(shown('times', report.has(TIMES)) && {
      times: [...report.layer(TIMES)].map(({ span, type, value, earliest, latest }) => ({
        ...spanToJson(span),
        type,
        value,
        ...(earliest !== undefined && { earliest }),
        ...(latest !== undefined && { latest }),
      })),
    }),
    ...(shown('quantities', report.has(QUANTITIES)) && { quantities: quantitiesJson(report) }),
    ...(shown('quotations', report.has(QUOTATIONS)) && {
      quotations: [...report.layer(QUOTATIONS)].map((one) => quotationJson(context, one)),
    }),
    ...(shown('forecasts', report.has(FORECASTS)) && {
      forecasts: [...report.layer(FORECASTS)].map((one) => forecastJson(context, one)),
    }),
  };
}

function tokensJson(report: Report): NonNullable<ReportJson['tokens']> {
  const tokens = [...report.layer(TOKENS)];
  return {
    start: tokens.map((token) => token.span.start),
    end: tokens.map((token) => token.span.end),
    lemma: tokens.map((token) => token.lemma),
    upos: tokens.map((token) => token.upos),
    tag: tokens.map((token) => token.tag),
    head: tokens.map((token) => token.head),
    dep: tokens.map((token) => token.role),
  };
}

/** Mentions with their chain; one that nobody chained is numbered after the chains, alone. */
function mentionsJson({ report, chains, chainOf, entityOf }: Context): MentionJson[] {
  const mentions = report.layer(MENTIONS);
  return [...mentions.refs()].map((ref) => {
    const { span, form, type, title } = mentions.at(ref);
    const chain = chainOf.get(ref) ?? chains.length + ref;
    const entity = entityOf(chain);
    return {
      ...spanToJson(span),
      form,
      type,
      chain,
      ...(title && { title: spanToJson(title) }),
      ...(entity && { entity: { ...entity } }),
    };
  });
}

function chainsJson({ report, chains }: Context): NonNullable<ReportJson['chains']> {
  return chains.map((chain, i) => ({
    chain: i,
    name: nameOfChain(report, chain),
    type: chain.type,
    mentions: [...chain.mentions],
    ...(chain.confidence !== undefined && { confidence: chain.confidence }),
    why: chain.why.map((reason) => ({ ...reason })),
    links: chain.links.map((link) => ({ ...link })),
    candidates: chain.candidates.map((link) => ({ ...link })),
  }));
}

function quantitiesJson(report: Report): NonNullable<ReportJson['quantities']> {
  return [...report.layer(QUANTITIES)].map(({ span, value, low, high, unit, approximation, of }) => ({
    ...spanToJson(span),
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit !== undefined && { unit }),
    approximation,
    ...(of && { of: spanToJson(of) }),
  }));
}

function quotationJson(context: Context, quotation: Quotation): QuotationJson {
  const { report } = context;
  const { kind, content, quoted, cue, addressee, venue, time, negated, hypothetical, belief, why } =
    quotation;
  return {
    kind,
    content: content.map(spanToJson),
    quoted: quoted.map(spanToJson),
    cue: cue && spanToJson(cue),
    source: quotation.source && sourceJson(context, quotation.source),
    ...(addressee !== undefined && { addressee }),
    ...(venue && { venue: spanToJson(venue) }),
    ...(time !== undefined && { time: report.layer(TIMES).at(time).value }),
    ...(negated && { negated }),
    ...(hypothetical && { hypothetical }),
    ...(belief && { belief }),
    why: why.map((reason) => ({ ...reason })),
  };
}

function forecastJson(context: Context, forecast: Forecast): ForecastJson {
  const { outcome, condition, source, likelihood, horizon, why } = forecast;
  return {
    outcome: spanToJson(outcome),
    ...(condition && { condition: spanToJson(condition) }),
    source: source && sourceJson(context, source),
    ...(likelihood !== undefined && { likelihood }),
    ...(horizon !== undefined && { horizon }),
    why: why.map((reason) => ({ ...reason })),
  };
}

function sourceJson(
  { report, chains, chainOf, entityOf }: Context,
  source: QuotationSource,
): NonNullable<QuotationJson['source']> {
  const number = source.mention === null ? undefined : chainOf.get(source.mention);
  const chain = number === undefined ? undefined : chains[number];
  const entity = number === undefined ? undefined : entityOf(number);
  return {
    ...spanToJson(source.span),
    mention: source.mention,
    name: entity?.name ?? (chain ? nameOfChain(report, chain) : null) ?? ownName(report, source.mention),
    standing: source.standing,
    ...(entity && { entity: entity.id }),
  };
}

/** The fullest name of a chain as it stands in the report, or null where nothing names its referent. */
function nameOfChain(report: Report, chain: Chain): string | null {
  return chain.name === null ? null : lineOf(report.text, report.layer(MENTIONS).at(chain.name).span);
}

function ownName(report: Report, ref: Ref<Mention> | null): string | null {
  if (ref === null) return null;
  const mention = report.layer(MENTIONS).at(ref);
  return mention.form === 'name' ? lineOf(report.text, mention.span) : null;
}
