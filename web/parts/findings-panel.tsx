import { useMemo } from 'react';
import type { FindingJson } from '../../src/dossier/schema.ts';
import { whyNothingCompared } from '../../src/dossier/telling/compared.ts';
import { KIND_WORDS } from '../../src/dossier/telling/words.ts';
import { passesFinding } from '../filtering.ts';
import type { FindingKind } from '../marks.ts';
import { useDispatch, useEdition, usePageState } from '../state.ts';
import { KIND_ORDER, NONE, SIGNS } from '../words.ts';
import { Finding } from './finding.tsx';
import { PagedList } from './item.tsx';

/** The findings by kind: what differs first, what is missing last. */
export function FindingsPanel() {
  const edition = useEdition();
  const { dossier } = edition;
  const { filter } = usePageState();
  const passing = useMemo(
    () => edition.dossier.findings.filter((finding) => passesFinding(finding, filter, edition)),
    [edition, filter],
  );
  const alone = whyNothingCompared(dossier);
  if (dossier.findings.length === 0 && alone !== null) return <p className="empty">{alone}</p>;
  if (passing.length === 0 && dossier.findings.length > 0) {
    return <p className="empty">No finding passes the filter.</p>;
  }
  const isFiltered = passing.length < dossier.findings.length;
  return KIND_ORDER.map((kind) => {
    const findings = passing.filter((finding) => finding.kind === kind);
    if (findings.length > 0) return <KindSection key={kind} kind={kind} findings={findings} />;
    return !isFiltered && alone === null && kind in NONE && <NoneOf key={kind} kind={kind} />;
  });
}

interface KindSectionProps {
  readonly kind: FindingKind;
  readonly findings: readonly FindingJson[];
}

function KindSection({ kind, findings }: KindSectionProps) {
  const { folded, selection } = usePageState();
  const dispatch = useDispatch();
  const isFolded = folded.has(kind);
  return (
    <section className="kind" data-kind={kind} id={`kind-${kind}`} aria-labelledby={`kind-${kind}-name`}>
      <h2 id={`kind-${kind}-name`}>
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={() => dispatch({ do: 'fold', kind, isFolded: !isFolded })}
        >
          <span className="sign" aria-hidden="true">
            {SIGNS[kind]}
          </span>
          {KIND_WORDS[kind].name} <span className="figure">{findings.length}</span>
        </button>
      </h2>
      <p className="meaning">{KIND_WORDS[kind].meaning}</p>
      {!isFolded && (
        <PagedList
          className="items"
          of={findings}
          draw={(finding) => (
            <Finding key={finding.id} finding={finding} isOpen={selection?.key === finding.id} />
          )}
        />
      )}
    </section>
  );
}

function NoneOf({ kind }: { readonly kind: FindingKind }) {
  return (
    <section className="kind" data-kind={kind} id={`kind-${kind}`}>
      <h2>
        <span className="sign" aria-hidden="true">
          {SIGNS[kind]}
        </span>
        {KIND_WORDS[kind].name} <span className="figure">0</span>
      </h2>
      <p className="empty">{NONE[kind]}</p>
    </section>
  );
}
