import type { KeyboardEvent, ReactNode } from 'react';
import { PANELS } from '../keys.ts';
import { type PanelName, useDispatch, useEdition, usePageState } from '../state.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { LineagePanel } from './lineage-panel.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { OccasionsPanel } from './occasions-panel.tsx';
import { OutlooksPanel } from './outlooks-panel.tsx';
import { RestingPanel } from './resting-panel.tsx';
import { SpeakersPanel } from './speakers-panel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';

const NAMES: Readonly<Record<PanelName, string>> = {
  findings: 'Findings',
  speakers: 'Who said what',
  occasions: 'Occasions',
  outlooks: 'Outlooks',
  timeline: 'Timeline',
  lineage: 'Lineage',
  notices: 'Notices',
};

const DRAWN: Readonly<Record<PanelName, () => ReactNode>> = {
  findings: FindingsPanel,
  speakers: SpeakersPanel,
  occasions: OccasionsPanel,
  outlooks: OutlooksPanel,
  timeline: TimelinePanel,
  lineage: LineagePanel,
  notices: NoticesPanel,
};

/** Everything said about the reports, one panel at a time. */
export function Apparatus() {
  const { panel, resting } = usePageState();
  const Panel = resting === null ? DRAWN[panel] : RestingPanel;
  return (
    <section className="apparatus" aria-label="Apparatus">
      <div className="apparatus-head">
        <Tabs />
        <FilterBar />
      </div>
      <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${panel}`}>
        <Panel />
      </div>
    </section>
  );
}

function Tabs() {
  const { panel } = usePageState();
  const dispatch = useDispatch();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = PANELS[(PANELS.indexOf(panel) + by + PANELS.length) % PANELS.length] ?? panel;
    dispatch({ do: 'panel', panel: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Parts of the apparatus" onKeyDown={onKeyDown}>
      {PANELS.map((name) => (
        <Tab key={name} name={name} isChosen={name === panel} />
      ))}
    </div>
  );
}

function Tab({ name, isChosen }: { readonly name: PanelName; readonly isChosen: boolean }) {
  const dispatch = useDispatch();
  const count = useCountIn(name);
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-controls="panel"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => dispatch({ do: 'panel', panel: name })}
    >
      {NAMES[name]} <span className="figure">{count}</span>
    </button>
  );
}

function useCountIn(name: PanelName): number {
  const { dossier, notices } = useEdition();
  switch (name) {
    case 'findings':
      return dossier.findings.length;
    case 'speakers':
      return dossier.ledger.length;
    case 'occasions':
      return dossier.occasions.length;
    case 'outlooks':
      return dossier.outlooks?.length ?? 0;
    case 'timeline':
      return dossier.timeline.length;
    case 'lineage':
      return dossier.lineage.origins.length;
    case 'notices':
      return notices.length;
  }
}
