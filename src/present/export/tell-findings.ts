import type { CitationJson, FindingJson, VersionJson } from '../../dossier/schema.ts';
import { byProminence, type ParagraphFindings } from '../../dossier/telling/prominence.ts';
import { changeWords, counted, countedKind, KIND_WORDS, slotWords } from '../../dossier/telling/words.ts';
import { FINDING_KINDS, type FindingKind } from '../../model/index.ts';
import type { Item, Part, Section } from './outline.ts';
import type { Telling } from './story.ts';

/** Kinds of which a story has many, and of which a short telling shows the first few. */
const MANY: ReadonlySet<FindingKind> = new Set(['corroborated', 'repeated', 'single-source', 'omitted']);

/** A section a kind, in the order in which findings are told. */
export function tellFindings(telling: Telling, kinds: readonly FindingKind[]): readonly Section[] {
  return FINDING_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const found = telling.dossier.findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return [];
    const { name, meaning } = KIND_WORDS[kind];
    const items =
      kind === 'single-source'
        ? byProminence(telling.dossier, found).map((paragraph) => tellParagraph(paragraph, telling))
        : found.map((finding) => tellFinding(finding, telling));
    return [
      { heading: name, note: meaning, items, mayBeCut: MANY.has(kind), whole: `--only ${kind} tells all` },
    ];
  });
}

/** "2 conflicts", ...: a count a kind, of all that were found and, where there is none, of those in `always`. */
export function countFindings(
  findings: readonly FindingJson[],
  always: readonly FindingKind[],
): readonly string[] {
  return FINDING_KINDS.flatMap((kind) =>
    always.includes(kind) || findings.some((finding) => finding.kind === kind)
      ? [countedKind(findings, kind)]
      : [],
  );
}

/** A finding: what it is about, its versions or evidence, how sure it is, why, and the id it goes by. */
export function tellFinding(finding: FindingJson, telling: Telling): Item {
  return {
    head: headOf(finding, telling),
    parts: partsOf(finding, telling),
    why: `${reasonsOf(finding)} · ${finding.id}`,
  };
}

/** What one report alone carries in a paragraph, as one item: each passage, and the ids they go by. */
function tellParagraph(paragraph: ParagraphFindings, telling: Telling): Item {
  const items = paragraph.map((finding) => tellFinding(finding, telling));
  const [lead] = items.flatMap(({ parts }) => parts);
  if (lead === undefined || items.length === 1) return tellFinding(paragraph[0], telling);
  const heads = [...new Set(items.map(({ head }) => head))];
  const whys = new Set(paragraph.map(reasonsOf));
  return {
    head: `${heads.join(', ')} · ${counted(items.length, 'passage')}`,
    parts: [{ ...lead, passages: items.flatMap(({ parts }) => parts.flatMap(({ passages }) => passages)) }],
    why: [...whys].map((why) => `${why} · ${idsWith(paragraph, why)}`).join('; '),
  };
}

function idsWith(findings: readonly FindingJson[], why: string): string {
  const own = findings.filter((finding) => reasonsOf(finding) === why);
  return own.map(({ id }) => id).join(', ');
}

function reasonsOf({ confidence, why }: FindingJson): string {
  const reasons = why.map(({ rule, detail }) => (detail === undefined ? rule : `${rule} (${detail})`));
  return `confidence ${confidence.toFixed(2)}: ${reasons.join('; ')}`;
}

function headOf(finding: FindingJson, telling: Telling): string {
  const about = finding.slot === undefined ? finding.about : `${finding.about}: ${slotWords(finding.slot)}`;
  switch (finding.kind) {
    case 'altered-quotation':
      return `${about}, ${changeWords(finding.change)}`;
    case 'not-in-record':
      return `${about}, not in ${telling.reportMarks([finding.record])}`;
    case 'omitted':
      return `${about}, missing from ${telling.reportMarks(finding.missingFrom)}`;
    default:
      return about;
  }
}

function partsOf(finding: FindingJson, telling: Telling): readonly Part[] {
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
    case 'altered-quotation':
      return finding.versions.map((version) => versionPart(version, telling));
    case 'disputed':
      return [
        part(finding.claim, telling, (reports) => `claimed by ${speakers(finding.claimedBy)}${reports}`),
        part(finding.denial, telling, (reports) => `denied by ${speakers(finding.deniedBy)}${reports}`),
      ];
    case 'corroborated':
      return finding.byOrigin.map(({ origin, evidence }) => originPart(evidence, [origin], telling));
    case 'omitted':
      return [part(finding.elsewhere, telling, (reports) => `carried by ${reports}`)];
    case 'not-in-record':
      return [part(finding.evidence, telling, (reports) => `quoted by ${reports}`)];
    default:
      return [originPart(finding.evidence, finding.origins, telling)];
  }
}

/** "the governor, Hassan Dar, in ": who speaks, before the reports that carry it. */
function speakers(names: readonly string[] = []): string {
  return names.length === 0 ? '' : `${names.join(', ')} in `;
}

function versionPart({ says, evidence, origins, actor }: VersionJson, telling: Telling): Part {
  if (actor === undefined) return { says, ...originPart(evidence, origins, telling) };
  const term = [actor.from, actor.to].filter((day) => day !== undefined).join(' to ');
  return { says, carriedBy: `the record of offices: ${actor.role}${term && `, ${term}`}`, passages: [] };
}

function originPart(evidence: readonly CitationJson[], origins: readonly string[], telling: Telling): Part {
  return part(evidence, telling, (reports) => reports + originsBeside(evidence, origins, telling));
}

/** How many origins several reports are; where the letters of their sigla do not tell which, these too. */
function originsBeside(
  evidence: readonly CitationJson[],
  origins: readonly string[],
  telling: Telling,
): string {
  if (origins.length === 0) return '';
  const reports = [...new Set(evidence.map(({ report }) => report))];
  const letters = new Set(reports.map((report) => telling.originsOfReport(report)[0]));
  const isTold =
    letters.size === origins.length && origins.every((id) => letters.has(telling.originLetters([id])));
  if (!isTold) return `, ${telling.originMarks(origins)}`;
  return reports.length === 1 ? '' : ` · ${counted(origins.length, 'origin')}`;
}

/** Evidence with who carries it, told as `tell` does. */
function part(evidence: readonly CitationJson[], telling: Telling, tell: (reports: string) => string): Part {
  const reports = telling.reportMarks(evidence.map(({ report }) => report));
  return { carriedBy: tell(reports), passages: evidence.map(telling.passage) };
}
