import { memo, useMemo } from 'react';
import type { FindingJson, VersionJson } from '../../src/dossier/schema.ts';
import { citationsIn } from '../../src/dossier/telling/citations.ts';
import { markDifferences } from '../../src/dossier/telling/differences.ts';
import { changeWords, counted, slotWords } from '../../src/dossier/telling/words.ts';
import { type Place, placeOf } from '../place.ts';
import { useEdition } from '../state.ts';
import { SIGNS } from '../words.ts';
import { Differing } from './differing.tsx';
import { Because, ItemLead } from './item.tsx';
import { Passages } from './passage.tsx';
import { Witness } from './siglum.tsx';

interface FindingProps {
  readonly finding: FindingJson;
  readonly isOpen: boolean;
}

/** A finding as a row of the apparatus: what it is, its versions or passages, and why. */
export const Finding = memo(function Finding({ finding, isOpen }: FindingProps) {
  const places = citationsIn(finding).map(placeOf);
  return (
    <li className="item" data-kind={finding.kind} id={`item-${finding.id}`}>
      <ItemLead item={finding.id} places={places} isOpen={isOpen}>
        <span className="sign" aria-hidden="true">
          {SIGNS[finding.kind]}
        </span>
        <span className="label">{labelOf(finding)}</span> <Fresh id={finding.id} /> <Gist finding={finding} />
      </ItemLead>
      <Body finding={finding} places={places} />
      <Because confidence={finding.confidence} why={finding.why} />
    </li>
  );
});

/** That a report or finding is new since the earlier dossier, or has what it had not. */
export function Fresh({ id }: { readonly id: string }) {
  const since = useEdition().since.get(id);
  return since && <span className="fresh">{since.words}</span>;
}

/** What differs or is told: the slot where there is one, the change of a quotation, else what it is about. */
function labelOf(finding: FindingJson): string {
  if (finding.kind === 'altered-quotation') return changeWords(finding.change);
  return finding.slot === undefined ? finding.about : slotWords(finding.slot);
}

/** The finding in one line, from its own words. */
function Gist({ finding }: { readonly finding: FindingJson }) {
  if ('versions' in finding) {
    return (
      <span className="gist out-of-sight">
        {finding.versions.map((version, i) => (
          <span key={versionKey(version)}>
            {i > 0 && <span className="against"> {finding.kind === 'updated' ? 'then' : 'against'} </span>}
            <bdi className="says">{version.says}</bdi>
          </span>
        ))}
      </span>
    );
  }
  const [first] = citationsIn(finding);
  return (
    <span className="gist">
      <bdi className="says">{first?.exact}</bdi>
    </span>
  );
}

interface BodyProps {
  readonly finding: FindingJson;
  readonly places: readonly Place[];
}

function Body({ finding, places }: BodyProps) {
  const item = finding.id;
  const known = citationsIn(finding)[0]?.exact;
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
    case 'altered-quotation':
      return <Versions item={item} versions={finding.versions} places={places} />;
    case 'disputed':
      return (
        <div className="versions">
          <Side
            name={sideName('Claim', finding.claimedBy)}
            item={item}
            places={places}
            only={places.slice(0, finding.claim.length)}
          />
          <Side
            name={sideName('Denial', finding.deniedBy)}
            item={item}
            places={places}
            only={places.slice(finding.claim.length)}
          />
        </div>
      );
    case 'corroborated':
      return (
        <>
          <p className="carried">{counted(finding.byOrigin.length, 'origin', 'independent origins')}</p>
          <Passages item={item} places={places} known={known} />
        </>
      );
    case 'omitted':
      return (
        <>
          <p className="carried">Not in</p>
          <WitnessList reports={finding.missingFrom} />
          <p className="carried">Carried by</p>
          <Passages item={item} places={places} known={known} />
        </>
      );
    case 'not-in-record':
      return (
        <>
          <p className="carried">
            The record: <Witness report={finding.record} />
          </p>
          <Passages item={item} places={places} known={known} />
        </>
      );
    default:
      return (
        <>
          <p className="carried">{carriedBy(places, finding.origins.length)}</p>
          <Passages item={item} places={places} known={known} />
        </>
      );
  }
}

function carriedBy(places: readonly Place[], origins: number): string {
  const reports = new Set(places.map((place) => place.report)).size;
  const carriers = counted(reports, 'report', 'reports');
  return origins === 0 ? carriers : `${carriers}, ${counted(origins, 'origin', 'origins')}`;
}

/** Two versions may say the same words, from other places. */
export function versionKey({ says, evidence }: VersionJson): string {
  return [says, ...evidence.map(({ report, start }) => `${report}:${start}`)].join(' ');
}

interface VersionsProps {
  readonly item: string;
  readonly versions: readonly VersionJson[];
  readonly places: readonly Place[];
}

/** Versions side by side, what differs marked, each with who carries it; the places of a version follow those of the one before. */
function Versions({ item, versions, places }: VersionsProps) {
  const { since } = useEdition();
  const fresh = since.get(item)?.versions;
  const wordings = useMemo(() => markDifferences(versions.map(({ says }) => says)), [versions]);
  let from = 0;
  return (
    <div className="versions">
      {versions.map((version, i) => {
        const only = places.slice(from, from + version.evidence.length);
        from += version.evidence.length;
        return (
          <div className="version" key={versionKey(version)}>
            <p className="version-says">
              {fresh?.includes(version.says) && <span className="fresh">new</span>}{' '}
              <Differing of={wordings[i]} />
            </p>
            {version.actor === undefined ? (
              <>
                <p className="carried">{carriedBy(only, version.origins.length)}</p>
                <Passages item={item} places={places} known={version.says} only={only} />
              </>
            ) : (
              <OfficeHeld actor={version.actor} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A version that no report carries: the dated table of offices says it. */
function OfficeHeld({ actor }: { readonly actor: NonNullable<VersionJson['actor']> }) {
  const until = actor.to === undefined ? '' : ` until ${actor.to}`;
  return (
    <p className="carried">
      From the table of offices: <bdi>{actor.role}</bdi>
      {actor.from !== undefined && ` from ${actor.from}`}
      {until}
    </p>
  );
}

interface SideProps extends BodyPlaces {
  readonly name: string;
}

interface BodyPlaces {
  readonly item: string;
  readonly places: readonly Place[];
  readonly only: readonly Place[];
}

function sideName(side: string, speakers: readonly string[] = []): string {
  return speakers.length === 0 ? side : `${side}: ${speakers.join(', ')}`;
}

function Side({ name, item, places, only }: SideProps) {
  return (
    <div className="version">
      <p className="carried">{name}</p>
      <Passages item={item} places={places} only={only} />
    </div>
  );
}

/** Outlets named before the reader asks for the rest. */
const FIRST_WITNESSES = 8;

function WitnessList({ reports }: { readonly reports: readonly string[] }) {
  const { sigla } = useEdition();
  const rest = reports.slice(FIRST_WITNESSES);
  return (
    <ul className="witnesses">
      {reports.slice(0, FIRST_WITNESSES).map((report) => (
        <li key={report}>
          <Witness report={report} />
        </li>
      ))}
      {rest.length > 0 && <li>and {rest.map((report) => sigla.siglumOf.get(report)).join(', ')}</li>}
    </ul>
  );
}
