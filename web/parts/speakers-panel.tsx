import { useMemo } from 'react';
import type { ItemRefJson, LedgerJson, QuotationJson, SpeakerJson } from '../../src/dossier/schema.ts';
import { changeWords, counted, standingWords } from '../../src/dossier/telling/words.ts';
import { passesPlaces } from '../filtering.ts';
import { quotationKey } from '../marks.ts';
import { type Place, placesOfItems, wordsAt } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { quotationWords } from '../words.ts';
import { ItemLead, PagedList } from './item.tsx';
import { OccasionPlace, OccasionRecord } from './occasion.tsx';
import { CopyButton, Passages } from './passage.tsx';
import { Sigla, Witness } from './siglum.tsx';

type UtteranceJson = LedgerJson['utterances'][number];

/** Who said what: speakers with their utterances, and at the end the quotations that nobody is credited with. */
export function SpeakersPanel() {
  const { dossier, reports } = useEdition();
  const { filter } = usePageState();
  const speakers = useMemo(
    () =>
      dossier.ledger.flatMap(({ speaker, utterances }) => {
        const passing = utterances
          .map((utterance) => ({ utterance, places: placesOfItems(reports, utterance.items) }))
          .filter(({ places }) => passesPlaces(places, [speaker.name], filter, reports));
        return passing.length === 0 ? [] : [{ speaker, passing }];
      }),
    [dossier, reports, filter],
  );
  return (
    <>
      {dossier.ledger.length === 0 && (
        <p className="empty">No quotation was found that is credited to a speaker.</p>
      )}
      {speakers.length === 0 && dossier.ledger.length > 0 && (
        <p className="empty">Nobody passes the filter.</p>
      )}
      <PagedList
        className="speakers"
        of={speakers}
        draw={({ speaker, passing }, i) => (
          <li key={`${i}:${speaker.name}`} className="speaker">
            <SpeakerName speaker={speaker} count={passing.length} />
            <PagedList
              className="items"
              of={passing}
              draw={({ utterance, places }) => (
                <UtteranceRow
                  key={itemKey(utterance)}
                  item={itemKey(utterance)}
                  utterance={utterance}
                  places={places}
                />
              )}
            />
          </li>
        )}
      />
      <UnattributedSection />
    </>
  );
}

function SpeakerName({ speaker, count }: { readonly speaker: SpeakerJson; readonly count: number }) {
  const { dossier } = useEdition();
  const entity = dossier.entities.find((one) => one.id === speaker.entity);
  return (
    <h2>
      <bdi>{speaker.name}</bdi>
      <span className="standing">
        {speaker.standing !== 'named' && `${standingWords(speaker.standing)} · `}
        {entity?.wikidata !== undefined && `${entity.wikidata} · `}
        {counted(count, 'utterance', 'utterances')}
      </span>
    </h2>
  );
}

/** By its first quotation, so that a passage in a report and this row are the same item. */
export function itemKey(utterance: UtteranceJson): string {
  const [first] = utterance.items;
  return first === undefined ? 'utterance' : quotationKey(first);
}

interface UtteranceRowProps {
  readonly item: string;
  readonly utterance: UtteranceJson;
  readonly places: readonly Place[];
}

export function UtteranceRow({ item, utterance, places }: UtteranceRowProps) {
  const { reports } = useEdition();
  const { selection } = usePageState();
  const [first] = utterance.items;
  const quotation = first && reports.get(first.report)?.quotations?.[first.index];
  const lead = places
    .filter((place) => place.report === first?.report)
    .slice(0, quotation?.content.length ?? 1);
  return (
    <li className="item utterance">
      <ItemLead item={item} places={places} isOpen={selection?.key === item}>
        <bdi className="says" data-quotation={quotation?.kind}>
          {lead.map((place) => wordsAt(reports, place)).join(' … ')}
        </bdi>
      </ItemLead>
      <p className="carried">
        <UtteranceNotes quotation={quotation} utterance={utterance} />
        <Carriers items={utterance.items} /> <CopyButton places={places} />
      </p>
      {utterance.items.length > 1 && <OtherWordings item={item} places={places} lead={lead.length} />}
      <OccasionNote id={utterance.occasion} />
    </li>
  );
}

function UtteranceNotes({
  quotation,
  utterance: { change, changed = [] },
}: {
  readonly quotation: QuotationJson | undefined;
  readonly utterance: UtteranceJson;
}) {
  const where = changed.map(({ exact }) => `“${exact}”`).join(', ');
  const notes = [
    quotation && quotationWords(quotation.kind),
    quotation?.negated && 'denied or not said',
    quotation?.hypothetical && 'hypothetical',
    quotation?.belief && 'belief or intention',
    change && [changeWords(change), where].filter((one) => one !== '').join(' in '),
  ].filter((note) => typeof note === 'string');
  return <>{notes.join(' · ')} · </>;
}

function Carriers({ items }: { readonly items: readonly ItemRefJson[] }) {
  return (
    <>
      in <Sigla reports={[...new Set(items.map((item) => item.report))]} />
    </>
  );
}

interface OtherWordingsProps {
  readonly item: string;
  readonly places: readonly Place[];
  readonly lead: number;
}

function OtherWordings({ item, places, lead }: OtherWordingsProps) {
  return (
    <details className="because">
      <summary>
        <span className="because-open">As the others give it</span>
      </summary>
      <Passages item={item} places={places} only={places.slice(lead)} />
    </details>
  );
}

/** Where and when it was said, and whether its record is here or is one to obtain. */
function OccasionNote({ id }: { readonly id: string | undefined }) {
  const { occasions } = useEdition();
  const occasion = id === undefined ? undefined : occasions.get(id);
  if (occasion === undefined) return null;
  return (
    <p className="occasion">
      <OccasionPlace occasion={occasion} />
      {(occasion.venue ?? occasion.time) !== undefined && ' · '}
      <OccasionRecord occasion={occasion} />
    </p>
  );
}

function UnattributedSection() {
  const { unattributed, reports } = useEdition();
  const { selection, filter } = usePageState();
  const passing = unattributed.filter(({ places }) => passesPlaces(places, [], filter, reports));
  return (
    <section className="kind" id="unattributed" aria-labelledby="unattributed-name">
      <h2 id="unattributed-name">
        {counted(unattributed.length, 'quotation', 'quotations')} left unattributed
      </h2>
      <p className="meaning">
        {unattributed.length === 0
          ? 'Every quotation that was found is credited to a source.'
          : 'Their source was not found with enough certainty, and none is guessed.'}
      </p>
      <PagedList
        className="items"
        of={passing}
        draw={({ key, places }) => (
          <li key={key} className="item">
            <ItemLead item={key} places={places} isOpen={selection?.key === key}>
              <bdi className="says">{places.map((place) => wordsAt(reports, place)).join(' … ')}</bdi>
            </ItemLead>
            <p className="carried">
              in {places[0] && <Witness report={places[0].report} />} <CopyButton places={places} />
            </p>
          </li>
        )}
      />
    </section>
  );
}
