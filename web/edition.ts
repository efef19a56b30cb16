import type {
  DossierJson,
  FindingJson,
  NoticeJson,
  OccasionJson,
  OriginJson,
  ReportJson,
} from '../src/dossier/schema.ts';
import { assignSigla, type Sigla } from '../src/dossier/telling/sigla.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Place } from './place.ts';

/** The dossier with what is looked up in it again and again: made once, when the page opens. */
export interface Edition {
  readonly dossier: DossierJson;
  readonly reports: ReadonlyMap<string, ReportJson>;
  readonly origins: ReadonlyMap<string, OriginJson>;
  readonly occasions: ReadonlyMap<string, OccasionJson>;
  readonly findings: ReadonlyMap<string, FindingJson>;
  readonly sigla: Sigla;
  /** The marks in each report, by its id, in the order of their starts. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** What came since an earlier dossier, by the id of the report or finding; empty where none was given. */
  readonly since: ReadonlyMap<string, Since>;
  readonly unattributed: readonly Unattributed[];
  /** Those on the story, and those that each report brings. */
  readonly notices: readonly NoticeJson[];
}

/** How a report or a finding differs from the earlier dossier, and of a finding the versions that are new. */
export interface Since {
  readonly words: 'new' | 'more than before' | 'of another kind than before' | 'another text than before';
  readonly versions: readonly string[];
}

/** A quotation that is credited to nobody: by its place in its report's layer. */
export interface Unattributed {
  readonly key: string;
  readonly places: readonly Place[];
}

export function editionOf(dossier: DossierJson): Edition {
  return {
    dossier,
    reports: byId(dossier.reports),
    origins: byId(dossier.lineage.origins),
    occasions: byId(dossier.occasions),
    findings: byId(dossier.findings),
    sigla: assignSigla(dossier.reports, dossier.lineage.origins),
    marks: marksOf(dossier),
    since: sinceOf(dossier),
    unattributed: dossier.reports.flatMap(unattributedIn),
    notices: [
      ...dossier.notices,
      ...dossier.reports.flatMap(({ id, notices }) => notices.map((notice) => ({ ...notice, report: id }))),
    ],
  };
}

function sinceOf({ since }: DossierJson): ReadonlyMap<string, Since> {
  const told = new Map<string, Since>();
  if (since === undefined) return told;
  for (const id of [...since.reports.added, ...since.findings.added])
    told.set(id, { words: 'new', versions: [] });
  for (const id of since.reports.changed) told.set(id, { words: 'another text than before', versions: [] });
  for (const { id, wasKind, versions } of since.findings.changed) {
    const words = wasKind === undefined ? 'more than before' : 'of another kind than before';
    told.set(id, { words, versions });
  }
  return told;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function unattributedIn(report: ReportJson): Unattributed[] {
  return (report.quotations ?? []).flatMap((quotation, i) =>
    quotation.source !== null
      ? []
      : [
          {
            key: `unattributed:${report.id}:${i}`,
            places: quotation.content.map((piece) => ({ report: report.id, ...piece })),
          },
        ],
  );
}
