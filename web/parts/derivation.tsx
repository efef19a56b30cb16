import { memo } from 'react';
import type { DerivationJson } from '../../src/dossier/schema.ts';
import { counted, derivationWords } from '../../src/dossier/telling/words.ts';
import { derivationKey, partnerOf } from '../marks.ts';
import type { Place } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { Because, ItemLead } from './item.tsx';
import { Passages } from './passage.tsx';
import { Witness } from './siglum.tsx';

/** One report made from another: which, how, on what passages, and why it is thought so. */
export const Derivation = memo(function Derivation({ derivation }: { readonly derivation: DerivationJson }) {
  const { reports } = useEdition();
  const { selection } = usePageState();
  const key = derivationKey(derivation);
  const places = derivation.passages.flatMap((passage): readonly Place[] => [
    { report: derivation.report, ...passage.here },
    { report: partnerOf(derivation, passage), start: passage.there.start, end: passage.there.end },
  ]);
  return (
    <li className="item derivation">
      <ItemLead item={key} places={places} isOpen={selection?.key === key}>
        <Witness report={derivation.report} />{' '}
        <span className="label">{derivationWords(derivation.kind).phrase}</span>{' '}
        {reports.has(derivation.from) ? (
          <Witness report={derivation.from} />
        ) : (
          <OriginName id={derivation.from} />
        )}
        <span className="carried">
          {' '}
          {counted(derivation.passages.length, 'shared passage', 'shared passages')}
        </span>
      </ItemLead>
      <Because confidence={derivation.confidence} why={derivation.why} />
      {places.length > 0 && (
        <details className="because">
          <summary>
            <span className="because-open">Shared passages</span>
          </summary>
          <Passages item={key} places={places} />
        </details>
      )}
    </li>
  );
});

export function OriginName({ id }: { readonly id: string }) {
  const { origins, sigla } = useEdition();
  const origin = origins.get(id);
  if (origin?.name !== undefined) return <bdi>{origin.name}</bdi>;
  return (
    <>{origin?.known === true ? `origin ${sigla.letterOf.get(id)}` : 'an origin not among these reports'}</>
  );
}
