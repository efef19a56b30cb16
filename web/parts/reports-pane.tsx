import { useMemo } from 'react';
import type { MarkKind } from '../marks.ts';
import { type MarkGroup, useDispatch, useEdition, usePageState } from '../state.ts';
import { ReportColumn } from './report-column.tsx';

/** The kinds that a group of marks holds, and what the reader is told of it. */
const GROUPS: Readonly<Record<MarkGroup, { readonly name: string; readonly kinds: readonly MarkKind[] }>> = {
  differences: {
    name: 'differences',
    kinds: ['conflicting', 'updated', 'altered-quotation', 'disputed', 'not-in-record'],
  },
  agreement: { name: 'agreement', kinds: ['corroborated', 'repeated'] },
  gaps: { name: 'standing alone', kinds: ['single-source', 'omitted'] },
  shared: { name: 'shared passages', kinds: ['shared'] },
  quotations: { name: 'quotations', kinds: ['quotation'] },
};

const GROUP_ORDER = Object.keys(GROUPS) as readonly MarkGroup[];

/** The reports side by side, their passages marked. */
export function ReportsPane() {
  const { dossier } = useEdition();
  const { shown, marked, selection } = usePageState();
  const kinds = useMemo(
    () => new Set(GROUP_ORDER.filter((group) => marked.has(group)).flatMap((group) => GROUPS[group].kinds)),
    [marked],
  );
  const inOrder = dossier.reports.filter((report) => shown.includes(report.id));
  return (
    <section className="reports" aria-label="Reports side by side">
      <div className="reports-head">
        <MarkChoice />
        <ShowReport />
      </div>
      {selection !== null && (
        <button type="button" className="back-to-item" onClick={backToItem}>
          Back to the item
        </button>
      )}
      <div className="columns" data-count={Math.min(inOrder.length, 3)}>
        {inOrder.map((report) => (
          <ReportColumn key={report.id} report={report} kinds={kinds} selection={selection} />
        ))}
        {inOrder.length === 0 && (
          <p className="empty">No report is shown. Choose one above, or open an item.</p>
        )}
      </div>
    </section>
  );
}

/** On a narrow page the item stands far above its passage. */
function backToItem(): void {
  const item = document.querySelector<HTMLElement>('.apparatus [data-item][aria-pressed="true"]');
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'center' });
}

function MarkChoice() {
  const { marked } = usePageState();
  const dispatch = useDispatch();
  return (
    <fieldset className="mark-choice">
      <legend>Marked</legend>
      {GROUP_ORDER.map((group) => (
        <label key={group} data-group={group}>
          <input
            type="checkbox"
            checked={marked.has(group)}
            onChange={() => dispatch({ do: 'mark', group })}
          />{' '}
          <span>{GROUPS[group].name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ShowReport() {
  const { dossier, sigla } = useEdition();
  const { shown } = usePageState();
  const dispatch = useDispatch();
  const hidden = dossier.reports.filter((report) => !shown.includes(report.id));
  if (hidden.length === 0) return null;
  return (
    <label className="show-report">
      <span className="out-of-sight">Show another report</span>
      <select value="" onChange={(event) => dispatch({ do: 'show', report: event.target.value })}>
        <option value="">show another ({hidden.length})</option>
        {hidden.map((report) => (
          <option key={report.id} value={report.id}>
            {sigla.siglumOf.get(report.id)} {report.outlet ?? 'outlet not stated'}
          </option>
        ))}
      </select>
    </label>
  );
}
