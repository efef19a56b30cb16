import type { MouseEvent } from 'react';
import type { ReportJson } from '../../src/dossier/schema.ts';
import { type Block, type Segment, segmentsOf } from '../blocks.ts';
import type { Mark } from '../marks.ts';
import type { Place } from '../place.ts';
import { useDispatch } from '../state.ts';
import { KIND_ORDER, SIGNS } from '../words.ts';

interface RunProps {
  readonly report: ReportJson;
  readonly block: Block;
  readonly marks: readonly Mark[];
  /** The places of the open item in this report. */
  readonly places: readonly Place[];
}

/** A mark of the open item, beside those of the findings. */
interface OpenMark extends Omit<Mark, 'kind'> {
  readonly kind: 'open';
}

type AnyMark = Mark | OpenMark;

/** The text of a block, cut into runs under the same marks. */
export function RunOfText({ report, block, marks, places }: RunProps) {
  const open = places.map(({ start, end }): AnyMark => ({ start, end, kind: 'open', item: '' }));
  const all = [...marks, ...open].sort((a, b) => a.start - b.start || a.end - b.end);
  return segmentsOf(block, all).map((segment) => (
    <Run key={segment.start} report={report} segment={segment} />
  ));
}

interface SegmentProps {
  readonly report: ReportJson;
  readonly segment: Segment<AnyMark>;
}

function Run({ report, segment }: SegmentProps) {
  const { start, end, marks } = segment;
  const words = report.text.slice(start, end);
  if (marks.length === 0) return <span data-start={start}>{words}</span>;
  const openAt = marks.find((mark) => mark.kind === 'open')?.start;
  const findings = marks.filter((mark) => mark.kind !== 'open');
  const shared = findings.find((mark) => mark.kind === 'shared');
  return (
    <Marked report={report.id} segment={segment}>
      <span
        className="run"
        data-start={start}
        data-kind={foremost(findings)}
        data-shared={shared === undefined ? undefined : true}
        data-open-run={openAt === undefined ? undefined : true}
      >
        {words}
      </span>
    </Marked>
  );
}

/** The first kind in the order of telling gives a run its line; the others are listed when it is chosen. */
function foremost(marks: readonly AnyMark[]): string | undefined {
  const kinds = new Set<string>(marks.map((mark) => mark.kind));
  return KIND_ORDER.find((kind) => kinds.has(kind)) ?? (kinds.has('quotation') ? 'quotation' : undefined);
}

/** How many kinds of difference carry their sign in the text: those that the reader must not miss. */
const SIGNED = 5;

/** The kind and sign of a difference that ends with this run. */
function endingSign({ end, marks }: Segment<AnyMark>): readonly [kind?: string, sign?: string] {
  const ending = new Set<string>(marks.filter((mark) => mark.end === end).map((mark) => mark.kind));
  const kind = KIND_ORDER.slice(0, SIGNED).find((one) => ending.has(one));
  return kind === undefined ? [] : [kind, SIGNS[kind]];
}

interface MarkedProps {
  readonly report: string;
  readonly segment: Segment<AnyMark>;
  readonly children: React.ReactNode;
}

/** A marked run is a way to what rests on it: chosen, it lists the items. */
function Marked({ report, segment, children }: MarkedProps) {
  const { start, end, marks } = segment;
  const [kind, sign] = endingSign(segment);
  const dispatch = useDispatch();
  const openMark = marks.find((mark) => mark.kind === 'open');
  const toward = marks.flatMap((mark) => ('toward' in mark && mark.toward ? [mark.toward] : []));
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (!document.getSelection()?.isCollapsed) return;
    const here = { report, start, end };
    dispatch({ do: 'open', key: `at:${report}:${start}`, places: [here, ...toward] });
    dispatch({ do: 'rest', place: here });
  };
  return (
    <a
      data-ends={sign}
      data-kind={kind}
      href={`#${encodeURIComponent(report)}:${start}-${end}`}
      className="marked"
      data-open-at={openMark?.start === start ? start : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
