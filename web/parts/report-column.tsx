import { memo, useEffect, useMemo, useRef } from 'react';
import type { ReportJson } from '../../src/dossier/schema.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { type Block, marksByBlock, type Paragraph, paragraphsOf } from '../blocks.ts';
import type { Mark, MarkKind } from '../marks.ts';
import type { Place } from '../place.ts';
import { type Selection, useDispatch, useEdition } from '../state.ts';
import { Fresh } from './finding.tsx';
import { RunOfText } from './run-of-text.tsx';
import { Siglum } from './siglum.tsx';

interface ColumnProps {
  readonly report: ReportJson;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly selection: Selection | null;
}

/** One report: who published it and when, and its text with the passages marked. */
export function ReportColumn({ report, kinds, selection }: ColumnProps) {
  const column = useRef<HTMLElement>(null);
  const places = useMemo(
    () => selection?.places.filter((place) => place.report === report.id) ?? [],
    [selection?.places, report.id],
  );
  useEffect(() => {
    if (selection !== null) bringIntoView(column.current, report.id, selection);
  }, [selection, report.id]);
  return (
    <section
      className="column"
      ref={column}
      data-report={report.id}
      data-open={places.length > 0}
      aria-label={report.outlet ?? 'outlet not stated'}
    >
      <ColumnHead report={report} />
      <ColumnText report={report} kinds={kinds} places={places} />
    </section>
  );
}

/** The first passage of the item in this column, or the one in hand, to the middle of the column. */
function bringIntoView(
  column: HTMLElement | null,
  report: string,
  { places, at, movesFocus }: Selection,
): void {
  const inHand = places[at];
  const isInHand = inHand?.report === report;
  const place = isInHand ? inHand : places.find((one) => one.report === report);
  if (column === null || place === undefined) return;
  const text = column.querySelector<HTMLElement>('.column-text');
  const passage = column.querySelector<HTMLElement>(`[data-open-at="${place.start}"]`);
  if (text === null) return;
  const isScroller = text.scrollHeight > text.clientHeight;
  if (isScroller) text.scrollTop = (passage?.offsetTop ?? 0) - text.clientHeight / 2;
  if (!isInHand) return;
  // On a narrow page the reports stand in the page itself, and the passage goes to its middle.
  const toPassage = () =>
    (passage ?? column).scrollIntoView({ block: isScroller ? 'nearest' : 'center', inline: 'nearest' });
  toPassage();
  // Once more when the parts scrolled past have been drawn and have taken their true heights.
  requestAnimationFrame(toPassage);
  if (movesFocus) passage?.focus({ preventScroll: true });
}

function ColumnHead({ report }: { readonly report: ReportJson }) {
  const dispatch = useDispatch();
  return (
    <div className="column-head">
      <p className="column-outlet">
        <Siglum report={report.id} />{' '}
        {report.outlet === null ? <i>outlet not stated</i> : <bdi>{report.outlet}</bdi>}
        {report.role === 'record' && <span className="role"> record</span>} <Fresh id={report.id} />
      </p>
      <p className="column-published">
        {report.published === null ? 'time not stated' : timeWords(report.published)}
        {report.agency !== null && (
          <>
            {' '}
            · agency <bdi>{report.agency}</bdi>
          </>
        )}
        {report.revisionOf !== undefined && (
          <>
            {' '}
            · revision of <Siglum report={report.revisionOf} />
          </>
        )}
      </p>
      <button
        type="button"
        className="hide"
        title="Hide this report"
        onClick={() => dispatch({ do: 'hide', report: report.id })}
      >
        <span aria-hidden="true">×</span>
        <span className="out-of-sight">
          Hide {report.outlet === null ? 'this report' : <bdi>{report.outlet}</bdi>}
        </span>
      </button>
    </div>
  );
}

interface TextProps {
  readonly report: ReportJson;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly places: readonly Place[];
}

const ColumnText = memo(function ColumnText({ report, kinds, places }: TextProps) {
  const { marks } = useEdition();
  const paragraphs = useMemo(() => paragraphsOf(report), [report]);
  const held = useMemo(
    () =>
      marksByBlock(
        paragraphs.flat(),
        (marks.get(report.id) ?? []).filter((mark) => kinds.has(mark.kind)),
      ),
    [marks, report, paragraphs, kinds],
  );
  const hasHeadline = report.zones.some((zone) => zone.kind === 'headline');
  return (
    <section
      className="column-text"
      lang={report.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={`Text of ${report.outlet ?? 'the report'}`}
    >
      {!hasHeadline && report.headline !== null && (
        <h3 className="stated-headline">
          <bdi>{report.headline}</bdi>
        </h3>
      )}
      {paragraphs.map((paragraph) => (
        <Lines key={paragraph[0].start} report={report} paragraph={paragraph} held={held} places={places} />
      ))}
    </section>
  );
});

interface LinesProps {
  readonly report: ReportJson;
  readonly paragraph: Paragraph;
  readonly held: ReadonlyMap<Block, readonly Mark[]>;
  readonly places: readonly Place[];
}

/** A paragraph with the zones in it; what was left out stands greyed, with the rule that left it out. */
function Lines({ report, paragraph, held, places }: LinesProps) {
  const [first] = paragraph;
  const Line = first.kind === 'headline' ? 'h3' : 'p';
  return (
    <Line dir="auto" data-zone={first.kind}>
      {paragraph.map((block, i) => (
        <span
          key={block.start}
          className={`zone-${block.kind}`}
          title={block.rule === undefined ? undefined : `left out of the reading: ${block.rule}`}
        >
          {i > 0 && ' '}
          <RunOfText report={report} block={block} marks={held.get(block) ?? []} places={places} />
        </span>
      ))}
    </Line>
  );
}
