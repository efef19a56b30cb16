import type { SinceJson } from '../../dossier/schema.ts';
import { KIND_WORDS } from '../../dossier/telling/words.ts';
import type { FindingKind } from '../../model/index.ts';
import type { Item, Section } from './outline.ts';
import type { Telling } from './story.ts';
import { tellFinding } from './tell-findings.ts';

/** What is new: reports, then findings of these kinds, whole where they are new, else what came to them. */
export function sinceSection(telling: Telling, kinds: readonly FindingKind[]): Section {
  const { since } = telling.dossier;
  const heading = 'New since the earlier dossier';
  if (since === undefined) return { heading, items: [], mayBeCut: false };
  const items = [
    ...since.reports.added.map((id): Item => reportItem(id, 'new report', telling)),
    ...since.reports.changed.map((id): Item => reportItem(id, 'report with another text', telling)),
    ...findingItems(telling, since, kinds),
  ];
  return { heading, items, mayBeCut: true, whole: '--format markdown tells all' };
}

function reportItem(id: string, what: string, telling: Telling): Item {
  const report = telling.dossier.reports.find((one) => one.id === id);
  const title = report?.headline ?? report?.uri ?? id;
  return {
    head: `${what} ${telling.reportMarks([id])}: ${report?.outlet ?? 'outlet not stated'}, ${title}`,
    parts: [],
  };
}

function findingItems(
  telling: Telling,
  { findings: { added, changed } }: SinceJson,
  kinds: readonly FindingKind[],
): Item[] {
  const isNew = new Set(added);
  const grown = new Map(changed.map((one) => [one.id, one]));
  return telling.dossier.findings
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((finding): Item[] => {
      const { head, parts } = tellFinding(finding, telling);
      const name = KIND_WORDS[finding.kind].name.toLowerCase();
      if (isNew.has(finding.id)) return [{ head: `new, ${name}: ${head}`, parts }];
      const more = grown.get(finding.id);
      if (more === undefined) return [];
      const passages = more.evidence.map(telling.passage);
      const versions = more.versions.map((says) => ({
        says,
        passages: passages.filter((one) => one.exact === says),
      }));
      const others = passages.filter(({ exact }) => !more.versions.includes(exact));
      return [
        {
          head: `${grownWords(more, name)}: ${head}`,
          parts: [...versions, ...(others.length > 0 ? [{ passages: others }] : [])],
        },
      ];
    });
}

/** "was updated, now conflicting", "more than before, conflicting". */
function grownWords({ wasKind }: SinceJson['findings']['changed'][number], name: string): string {
  return wasKind === undefined ? `more than before, ${name}` : `was ${kindName(wasKind)}, now ${name}`;
}

/** A kind of an earlier dossier by its name; one that is not known keeps its own. */
function kindName(kind: string): string {
  return Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind as FindingKind].name.toLowerCase() : kind;
}
