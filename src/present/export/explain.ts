import type {
  CitationJson,
  DerivationJson,
  DossierJson,
  FindingJson,
  OccasionJson,
  ReportJson,
} from '../../dossier/schema.ts';
import { citationsIn } from '../../dossier/telling/citations.ts';
import { derivationWords, KIND_WORDS } from '../../dossier/telling/words.ts';
import type { Item, Outline, Section } from './outline.ts';
import { type Telling, tellingOf } from './story.ts';
import { tellFinding } from './tell-findings.ts';
import { tellOccasion } from './tell-speakers.ts';

/** One thing of a dossier with all that stands behind it. */
export interface Explained {
  readonly id: string;
  readonly finding?: FindingJson;
  readonly occasion?: OccasionJson;
  /** What a report was made from, and what was made from it. */
  readonly derivations?: readonly DerivationJson[];
  /** What was counted, by what it is. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The sentences in which its passages stand. */
  readonly context: readonly CitationJson[];
}

/** What can be explained in a dossier, by what it is asked for. */
export function explainable(dossier: DossierJson): {
  readonly ids: readonly string[];
  readonly sigla: readonly string[];
} {
  const { findings, occasions, reports } = dossier;
  const telling = tellingOf(dossier);
  return {
    ids: [...findings, ...occasions, ...reports].map(({ id }) => id),
    sigla: reports.map(({ id }) => telling.reportMarks([id])),
  };
}

/** What stands behind a finding, an occasion or the derivations of a report; null for an id that is of none. */
export function explain(dossier: DossierJson, asked: string): Explained | null {
  const telling = tellingOf(dossier);
  const finding = dossier.findings.find(({ id }) => id === asked);
  if (finding !== undefined) return ofFinding(dossier, finding);
  const occasion = dossier.occasions.find(({ id }) => id === asked);
  if (occasion !== undefined) return ofOccasion(dossier, occasion, telling);
  const report =
    dossier.reports.find(({ id }) => id === asked) ??
    dossier.reports.find(({ id }) => telling.reportMarks([id]) === asked.toUpperCase());
  return report === undefined ? null : ofReport(dossier, report);
}

function ofFinding(dossier: DossierJson, finding: FindingJson): Explained {
  const passages = citationsIn(finding);
  const origins = 'origins' in finding ? finding.origins : originsIn(finding);
  const numbers = {
    confidence: finding.confidence,
    ...('versions' in finding && { versions: finding.versions.length }),
    passages: passages.length,
    reports: new Set(passages.map(({ report }) => report)).size,
    ...(origins.length > 0 && { origins: new Set(origins).size }),
  };
  return { id: finding.id, finding, numbers, context: sentencesOf(dossier, passages) };
}

function originsIn(finding: FindingJson): readonly string[] {
  if ('versions' in finding) return finding.versions.flatMap((version) => version.origins);
  return finding.kind === 'corroborated' ? finding.byOrigin.map(({ origin }) => origin) : [];
}

function ofOccasion(dossier: DossierJson, occasion: OccasionJson, telling: Telling): Explained {
  const { id, quotations, quotedBy = [] } = occasion;
  const passages = quotations.flatMap(telling.citationsOf);
  const numbers = { quotations: quotations.length, reports: quotedBy.length };
  return { id, occasion, numbers, context: sentencesOf(dossier, passages) };
}

function ofReport({ lineage }: DossierJson, { id, text }: ReportJson): Explained {
  const derivations = lineage.derivations.filter((one) => one.report === id || one.from === id);
  const own = derivations.filter((one) => one.report === id);
  const shared = own.flatMap(({ passages }) => passages.map(({ here }) => here.end - here.start));
  const characters = shared.reduce((sum, length) => sum + length, 0);
  const numbers = {
    'made from': own.length,
    'made from it': derivations.length - own.length,
    'passages in common': shared.length,
    'characters in common': characters,
    'longest passage, in characters': Math.max(0, ...shared),
    'percent of its characters': Math.round((100 * characters) / Math.max(1, text.length)),
  };
  return { id, derivations, numbers, context: [] };
}

/** The sentences that hold passages, each once, in their order. */
function sentencesOf({ reports }: DossierJson, passages: readonly CitationJson[]): CitationJson[] {
  const found = new Map<string, CitationJson>();
  for (const { report: id, start, end } of passages) {
    const report = reports.find((one) => one.id === id);
    const sentences = report?.sentences ?? [];
    for (const sentence of sentences) {
      if (sentence.end <= start || sentence.start >= end) continue;
      const exact = report?.text.slice(sentence.start, sentence.end) ?? '';
      found.set(`${id} ${sentence.start}`, { report: id, start: sentence.start, end: sentence.end, exact });
    }
  }
  return [...found.values()];
}

/** What stands behind it as an outline: passages, rules, numbers, and the sentences around the passages. */
export function tellExplained(dossier: DossierJson, explained: Explained): Outline {
  const telling = tellingOf(dossier);
  const { finding, occasion, derivations, context } = explained;
  const sections = [
    ...(finding === undefined ? [] : [passagesSection(finding, telling), rulesSection(finding.why)]),
    ...(occasion === undefined ? [] : [section('Quotations', [tellOccasion(occasion, telling)])]),
    ...(derivations ?? []).map((one) => derivationSection(one, telling)),
    section('Numbers', numberItems(explained)),
    section(
      'In their sentences',
      context.map((one) => ({ head: '', parts: [{ passages: [telling.passage(one)] }] })),
    ),
  ];
  return { ...headOf(explained, telling), sections: sections.filter(({ items }) => items.length > 0) };
}

function headOf({ id, finding, occasion, derivations = [] }: Explained, telling: Telling) {
  if (finding !== undefined) {
    const { name, meaning } = KIND_WORDS[finding.kind];
    return { title: `${name}: ${id}`, lead: [meaning] };
  }
  if (occasion !== undefined)
    return { title: `Occasion: ${id}`, lead: ['One speaker at one place or time: a primary source.'] };
  const nothing = 'Nothing was found that it was made from, nor that was made from it.';
  const lead = derivations.length === 0 ? [nothing] : [];
  return { title: `Report ${telling.reportMarks([id])}: ${id}`, lead };
}

function section(heading: string, items: readonly Item[]): Section {
  return { heading, items, mayBeCut: false };
}

function passagesSection(finding: FindingJson, telling: Telling): Section {
  const { head, parts } = tellFinding(finding, telling);
  return section('What it rests on', [{ head, parts }]);
}

function rulesSection(why: FindingJson['why']): Section {
  return section(
    'Rules that fired',
    why.map(({ rule, detail }) => ({ head: detail === undefined ? rule : `${rule}: ${detail}`, parts: [] })),
  );
}

function numberItems({ numbers }: Explained): Item[] {
  return Object.entries(numbers).map(([name, count]) => ({ head: `${name}: ${count}`, parts: [] }));
}

/** A derivation: its rules and confidence, and every passage here and there. */
function derivationSection(derivation: DerivationJson, telling: Telling): Section {
  const { report, from, kind, passages, confidence, why } = derivation;
  const other = telling.isReport(from) ? telling.reportMarks([from]) : telling.originMarks([from]);
  const rules = why.map(({ rule, detail }) => (detail === undefined ? rule : `${rule}: ${detail}`));
  const items = passages.map(({ here, there }): Item => {
    const source = there.report ?? from;
    return {
      head: '',
      parts: [{ passages: [telling.passageAt(report, here), telling.passageAt(source, there)] }],
    };
  });
  return {
    heading: `${telling.reportMarks([report])}: ${derivationWords(kind).phrase} ${other}`,
    note: `confidence ${confidence.toFixed(2)}: ${rules.join('; ')}`,
    items,
    mayBeCut: false,
  };
}
