import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { OriginJson } from '../../src/dossier/schema.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { basisWords, counted, derivationWords } from '../../src/dossier/telling/words.ts';
import { derivationKey } from '../marks.ts';
import { useDispatch, useEdition } from '../state.ts';
import {
  columnsIn,
  drawStemma,
  NODE_HEIGHT,
  NODE_WIDTH,
  type StemmaLine,
  type StemmaNode,
} from '../stemma.ts';
import { confidenceWords } from '../words.ts';
import { Derivation } from './derivation.tsx';
import { PagedList } from './item.tsx';
import { HUES, Siglum, Witness } from './siglum.tsx';

/** Who copied whom: the stemma, the origins, and every derivation with its reasons. */
export function LineagePanel() {
  const { dossier } = useEdition();
  const { origins, derivations } = dossier.lineage;
  if (origins.length === 0) return <p className="empty">No lineage was worked out for these reports.</p>;
  return (
    <>
      <Drawing />
      <section className="kind" aria-labelledby="origins-name">
        <h2 id="origins-name">{counted(origins.length, 'origin', 'independent origins')}</h2>
        <PagedList
          className="origins"
          of={origins}
          draw={(origin) => <Origin key={origin.id} origin={origin} />}
        />
        <WithoutOrigin />
      </section>
      <section className="kind" aria-labelledby="derivations-name">
        <h2 id="derivations-name">{counted(derivations.length, 'derivation', 'derivations')}</h2>
        {derivations.length === 0 && (
          <p className="empty">
            No report was found to be made from another. Copying that leaves no common running text is not
            seen.
          </p>
        )}
        <PagedList
          className="items"
          of={derivations}
          draw={(derivation) => <Derivation key={derivationKey(derivation)} derivation={derivation} />}
        />
      </section>
    </>
  );
}

function Drawing() {
  const { dossier } = useEdition();
  const sheet = useRef<HTMLElement>(null);
  const columns = useColumns(sheet);
  const stemma = useMemo(
    () => drawStemma(dossier.lineage.origins, dossier.lineage.derivations, columns),
    [dossier.lineage, columns],
  );
  const { width, height } = stemma;
  return (
    <>
      <section
        className="stemma"
        ref={sheet}
        aria-label="Lineage drawn as a tree; told in full below"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
        tabIndex={0}
      >
        <div className="stemma-sheet" style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true" focusable="false">
            {stemma.lines.map((line) => (
              <Line key={`${line.from.id}>${line.to.id}`} line={line} />
            ))}
          </svg>
          {stemma.lines.map((line) => (
            <LineLabel key={`${line.from.id}>${line.to.id}`} line={line} />
          ))}
          {stemma.nodes.map((node) => (
            <Node key={node.id} node={node} />
          ))}
        </div>
      </section>
      {stemma.leftOut.length > 0 && (
        <p className="meaning">
          Not drawn: {counted(stemma.leftOut.length, 'origin', 'origins')} with{' '}
          {counted(
            stemma.leftOut.reduce((sum, origin) => sum + origin.reports.length, 0),
            'report',
            'reports',
          )}
          , listed below.
        </p>
      )}
    </>
  );
}

/** As many columns as the panel holds, so that nothing is cut at its edge. */
function useColumns(sheet: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    if (sheet.current === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setColumns(columnsIn(entry.contentRect.width));
    });
    watcher.observe(sheet.current);
    return () => watcher.disconnect();
  }, [sheet]);
  return columns;
}

function Line({ line: { from, to, derivation } }: { readonly line: StemmaLine }) {
  const top = from.y + NODE_HEIGHT / 2;
  const bottom = to.y - NODE_HEIGHT / 2;
  const bend = (top + bottom) / 2;
  return (
    <path
      className="stemma-line"
      data-derivation={derivation?.kind ?? 'own'}
      d={`M${from.x} ${top} C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${bottom}`}
    />
  );
}

const TWO_DIGITS = 2;

function LineLabel({ line: { from, to, derivation } }: { readonly line: StemmaLine }) {
  if (derivation === null) return null;
  const left = (from.x + to.x) / 2;
  const top = (from.y + to.y) / 2;
  return (
    <span
      className="stemma-label"
      style={{ left, top }}
      title={`confidence ${confidenceWords(derivation.confidence)}`}
    >
      {derivationWords(derivation.kind).name} {derivation.confidence.toFixed(TWO_DIGITS)}
    </span>
  );
}

function Node({ node }: { readonly node: StemmaNode }) {
  const place = {
    left: node.x - NODE_WIDTH / 2,
    top: node.y - NODE_HEIGHT / 2,
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
  };
  return node.is === 'origin' ? (
    <OriginNode id={node.id} place={place} />
  ) : (
    <ReportNode id={node.id} place={place} />
  );
}

interface NodeProps {
  readonly id: string;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

function OriginNode({ id, place }: NodeProps) {
  const { origins, sigla, dossier } = useEdition();
  const origin = origins.get(id);
  const hue = dossier.lineage.origins.findIndex((one) => one.id === id) % HUES;
  return (
    <div className="stemma-origin" data-known={origin?.known ?? false} style={place}>
      <span className="siglum" data-hue={hue}>
        {sigla.letterOf.get(id)}
      </span>
      <span className="stemma-name">
        {origin?.name === undefined ? (
          <i>{origin?.basis === 'report' ? 'own account' : 'not identified'}</i>
        ) : (
          <bdi>{origin.name}</bdi>
        )}
      </span>
    </div>
  );
}

function ReportNode({ id, place }: NodeProps) {
  const { reports } = useEdition();
  const dispatch = useDispatch();
  const report = reports.get(id);
  return (
    <button
      type="button"
      className="stemma-report"
      style={place}
      onClick={() =>
        dispatch({ do: 'open', key: `report:${id}`, places: [{ report: id, start: 0, end: 0 }] })
      }
    >
      <Siglum report={id} />
      <span className="stemma-name">
        <bdi>{report?.outlet ?? 'outlet not stated'}</bdi>
      </span>
      <span className="stemma-time">
        {report?.published ? timeWords(report.published) : 'time not stated'}
      </span>
    </button>
  );
}

/** Records, and reports whose origin was not worked out: they count for no origin, and are not passed over. */
function WithoutOrigin() {
  const { dossier, sigla } = useEdition();
  const others = dossier.reports.filter((report) => !sigla.originsOf.has(report.id));
  if (others.length === 0) return null;
  return (
    <div className="origin">
      <p className="carried">of no origin: records, and reports not compared</p>
      <ul className="witnesses">
        {others.slice(0, FIRST_REPORTS).map((report) => (
          <li key={report.id}>
            <Witness report={report.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Outlets of an origin named in its row. */
const FIRST_REPORTS = 12;

function Origin({ origin }: { readonly origin: OriginJson }) {
  const { sigla, dossier } = useEdition();
  const rest = origin.reports.length - FIRST_REPORTS;
  return (
    <li className="origin">
      <p>
        <span className="siglum" data-hue={dossier.lineage.origins.indexOf(origin) % HUES}>
          {sigla.letterOf.get(origin.id)}
        </span>{' '}
        {origin.name !== undefined && <bdi className="origin-name">{origin.name}</bdi>}{' '}
        <span className="carried">{basisWords(origin.basis)}</span>
      </p>
      <ul className="witnesses">
        {origin.reports.slice(0, FIRST_REPORTS).map((report) => (
          <li key={report}>
            <Witness report={report} />
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </li>
  );
}
