import type { SinceJson } from '../../src/dossier/schema.ts';
import { whyNothingCompared } from '../../src/dossier/telling/compared.ts';
import { sinceLead } from '../../src/dossier/telling/since.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { counted, KIND_WORDS, NO_HEADLINE } from '../../src/dossier/telling/words.ts';
import type { FindingKind } from '../marks.ts';
import { NO_FILTER, useDispatch, useEdition } from '../state.ts';
import { KIND_ORDER, SIGNS } from '../words.ts';
import { HowToRead } from './how-to-read.tsx';

/** What the dossier is on, and its counts: the first thing read. */
export function Summary() {
  const { dossier } = useEdition();
  const headlines = [...new Set(dossier.reports.flatMap((report) => report.headline ?? []))];
  const [first, ...others] = headlines;
  const alone = whyNothingCompared(dossier);
  return (
    <header className="summary">
      <p className="imprint">
        <span className="imprint-name">Variorum</span> <span className="imprint-what">dossier</span>
        <HelpButton />
      </p>
      <h1>{first === undefined ? NO_HEADLINE : <bdi>{first}</bdi>}</h1>
      <p className="published">
        <Published />
        {others.length > 0 && <OtherHeadlines headlines={others} />}
      </p>
      {dossier.since !== undefined && <SinceLine since={dossier.since} />}
      {alone !== null && <p className="alone">{alone}</p>}
      <Counts />
      <HowToRead />
    </header>
  );
}

/** What is new since the earlier dossier, and a way to those findings alone. */
function SinceLine({ since }: { readonly since: SinceJson }) {
  const dispatch = useDispatch();
  const show = () => {
    dispatch({ do: 'panel', panel: 'findings' });
    dispatch({ do: 'filter', filter: { ...NO_FILTER, slot: 'since' } });
  };
  return (
    <p className="since">
      {sinceLead(since)}{' '}
      <button type="button" className="quiet" onClick={show}>
        show what is new
      </button>
    </p>
  );
}

function HelpButton() {
  const dispatch = useDispatch();
  return (
    <button type="button" className="quiet" onClick={() => dispatch({ do: 'help', isHelping: true })}>
      keys
    </button>
  );
}

function Published() {
  const { dossier } = useEdition();
  const times = dossier.reports.flatMap((report) => report.published ?? []);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return <>No report states when it was published.</>;
  if (first === last) return <>Published {timeWords(first)}</>;
  return (
    <>
      Published {timeWords(first)} to {timeWords(last)}
    </>
  );
}

function OtherHeadlines({ headlines }: { readonly headlines: readonly string[] }) {
  return (
    <details className="other-headlines">
      <summary>and {counted(headlines.length, 'other headline', 'other headlines')}</summary>
      <ul>
        {headlines.map((headline) => (
          <li key={headline}>
            <bdi>{headline}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One row of counts; each opens what it counts. */
function Counts() {
  const { dossier, unattributed } = useEdition();
  const dispatch = useDispatch();
  const records = dossier.reports.filter((report) => report.role === 'record').length;
  const reports = dossier.reports.length - records;
  const origins = dossier.lineage.origins.length;
  const toLineage = () => dispatch({ do: 'panel', panel: 'lineage' });
  const toUnattributed = () => {
    dispatch({ do: 'panel', panel: 'speakers' });
    showSoon('unattributed');
  };
  return (
    <ul className="counts" aria-label="Counts">
      <Count count={reports} what={reports === 1 ? 'report' : 'reports'} open={toLineage} />
      {records > 0 && <Count count={records} what={records === 1 ? 'record' : 'records'} open={toLineage} />}
      <Count
        count={origins}
        what={origins === 1 ? 'independent origin' : 'independent origins'}
        open={toLineage}
      />
      {KIND_ORDER.map((kind) => (
        <KindCount key={kind} kind={kind} />
      ))}
      <Count
        count={unattributed.length}
        what={unattributed.length === 1 ? 'quotation left unattributed' : 'quotations left unattributed'}
        open={toUnattributed}
      />
    </ul>
  );
}

/** Counts that are told even where they are nought, if anything was compared: their absence would be misread. */
const ALWAYS_TOLD: readonly FindingKind[] = [
  'conflicting',
  'altered-quotation',
  'corroborated',
  'repeated',
  'single-source',
  'omitted',
];

function KindCount({ kind }: { readonly kind: FindingKind }) {
  const { dossier } = useEdition();
  const dispatch = useDispatch();
  const count = dossier.findings.filter((finding) => finding.kind === kind).length;
  const mayBeNought = ALWAYS_TOLD.includes(kind) && whyNothingCompared(dossier) === null;
  if (count === 0 && !mayBeNought) return null;
  const open = () => {
    dispatch({ do: 'panel', panel: 'findings' });
    dispatch({ do: 'fold', kind, isFolded: false });
    showSoon(`kind-${kind}`);
  };
  return (
    <Count
      count={count}
      what={count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}
      kind={kind}
      open={open}
    />
  );
}

interface CountProps {
  readonly count: number;
  readonly what: string;
  readonly kind?: FindingKind;
  readonly open: () => void;
}

function Count({ count, what, kind, open }: CountProps) {
  return (
    <li>
      <button type="button" className="count" data-kind={kind} data-nought={count === 0} onClick={open}>
        <span className="count-figure">
          {kind !== undefined && (
            <span className="sign" aria-hidden="true">
              {SIGNS[kind]}
            </span>
          )}
          {count}
        </span>{' '}
        <span className="count-what">{what}</span>
      </button>
    </li>
  );
}

/** Scrolls to a part once it is drawn. */
function showSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView()));
}
