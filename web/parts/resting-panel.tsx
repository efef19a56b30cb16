import { useMemo } from 'react';
import { counted } from '../../src/dossier/telling/words.ts';
import { derivationKey, type Mark, quotationKey } from '../marks.ts';
import { type Place, placesOfItems } from '../place.ts';
import { useDispatch, useEdition, usePageState } from '../state.ts';
import { Derivation } from './derivation.tsx';
import { Finding } from './finding.tsx';
import { Words } from './passage.tsx';
import { Witness } from './siglum.tsx';
import { itemKey, UtteranceRow } from './speakers-panel.tsx';

/** What rests on a passage that the reader chose in a report. */
export function RestingPanel() {
  const { resting } = usePageState();
  const dispatch = useDispatch();
  const { findings, derivations, utterances } = useItemsOn(resting);
  const { selection } = usePageState();
  if (resting === null) return null;
  const count = findings.length + derivations.length + utterances.length;
  return (
    <section className="resting" aria-labelledby="resting-name">
      <div className="resting-head">
        <h2 id="resting-name">{counted(count, 'item rests', 'items rest')} on this passage</h2>
        <button type="button" className="quiet" onClick={() => dispatch({ do: 'rest', place: null })}>
          back to all
        </button>
        <p>
          <Witness report={resting.report} /> <Words place={resting} />
        </p>
      </div>
      <ul className="items">
        {findings.map((finding) => (
          <Finding key={finding.id} finding={finding} isOpen={selection?.key === finding.id} />
        ))}
        {utterances.map(({ key, utterance, places }) => (
          <UtteranceRow key={key} item={key} utterance={utterance} places={places} />
        ))}
        {derivations.map((derivation) => (
          <Derivation key={derivationKey(derivation)} derivation={derivation} />
        ))}
      </ul>
    </section>
  );
}

function useItemsOn(place: Place | null) {
  const edition = useEdition();
  return useMemo(() => {
    const { dossier, marks, findings, reports } = edition;
    const on = place === null ? [] : (marks.get(place.report) ?? []).filter((mark) => isOn(mark, place));
    const items = new Set(on.map((mark) => mark.item));
    return {
      findings: [...items].flatMap((item) => findings.get(item) ?? []),
      derivations: dossier.lineage.derivations.filter((derivation) => items.has(derivationKey(derivation))),
      utterances: dossier.ledger
        .flatMap((entry) => entry.utterances)
        .filter((utterance) => utterance.items.some((item) => items.has(quotationKey(item))))
        .map((utterance) => ({
          key: itemKey(utterance),
          utterance,
          places: placesOfItems(reports, utterance.items),
        })),
    };
  }, [edition, place]);
}

function isOn(mark: Mark, place: Place): boolean {
  return mark.start < place.end && mark.end > place.start;
}
