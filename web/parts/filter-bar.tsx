import { KIND_WORDS, slotWords } from '../../src/dossier/telling/words.ts';
import { NO_FILTER, useDispatch, useEdition, usePageState } from '../state.ts';
import { KIND_ORDER } from '../words.ts';

/** Narrows the lists by words, by report, and the findings by what differs. */
export function FilterBar() {
  const { filter, panel } = usePageState();
  const dispatch = useDispatch();
  const isOn = filter !== NO_FILTER && (filter.words || filter.report || filter.slot) !== '';
  if (panel === 'lineage') return null;
  return (
    <search className="filter-bar">
      <label>
        <span className="out-of-sight">Filter by words</span>
        <input
          id="filter"
          type="search"
          placeholder="Filter  /"
          autoComplete="off"
          spellCheck={false}
          value={filter.words}
          onChange={(event) => dispatch({ do: 'filter', filter: { words: event.target.value } })}
        />
      </label>
      <ReportChoice />
      {panel === 'findings' && <SlotChoice />}
      {isOn && (
        <button type="button" className="quiet" onClick={() => dispatch({ do: 'filter', filter: NO_FILTER })}>
          clear
        </button>
      )}
    </search>
  );
}

function ReportChoice() {
  const { dossier, sigla } = useEdition();
  const { filter } = usePageState();
  const dispatch = useDispatch();
  return (
    <label>
      <span className="out-of-sight">Filter by report</span>
      <select
        value={filter.report}
        onChange={(event) => dispatch({ do: 'filter', filter: { report: event.target.value } })}
      >
        <option value="">all reports</option>
        {dossier.reports.map((report) => (
          <option key={report.id} value={report.id}>
            {sigla.siglumOf.get(report.id)} {report.outlet ?? 'outlet not stated'}
          </option>
        ))}
      </select>
    </label>
  );
}

function SlotChoice() {
  const { dossier } = useEdition();
  const { filter } = usePageState();
  const dispatch = useDispatch();
  const slots = [...new Set(dossier.findings.flatMap((finding) => finding.slot ?? []))].sort();
  const kinds = KIND_ORDER.filter((kind) => dossier.findings.some((finding) => finding.kind === kind));
  return (
    <label>
      <span className="out-of-sight">Filter by what the findings are about</span>
      <select
        value={filter.slot}
        onChange={(event) => dispatch({ do: 'filter', filter: { slot: event.target.value } })}
      >
        <option value="">all findings</option>
        {dossier.since !== undefined && <option value="since">new since the earlier dossier</option>}
        <optgroup label="Kind">
          {kinds.map((kind) => (
            <option key={kind} value={`kind:${kind}`}>
              {KIND_WORDS[kind].name}
            </option>
          ))}
        </optgroup>
        {slots.length > 0 && (
          <optgroup label="What differs">
            {slots.map((slot) => (
              <option key={slot} value={`slot:${slot}`}>
                {slotWords(slot)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
