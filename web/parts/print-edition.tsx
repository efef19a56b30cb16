import { Fragment, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CitationJson, FindingJson } from '../../src/dossier/schema.ts';
import { citationsIn } from '../../src/dossier/telling/citations.ts';
import { whyNothingCompared } from '../../src/dossier/telling/compared.ts';
import { markDifferences } from '../../src/dossier/telling/differences.ts';
import { sinceLead } from '../../src/dossier/telling/since.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import {
  changeWords,
  counted,
  countedKind,
  KIND_WORDS,
  NO_HEADLINE,
  slotWords,
} from '../../src/dossier/telling/words.ts';
import { citationText } from '../citing.ts';
import type { Edition } from '../edition.ts';
import { placeOf } from '../place.ts';
import { useEdition } from '../state.ts';
import { confidenceWords, KIND_ORDER, SIGNS } from '../words.ts';
import { Differing } from './differing.tsx';
import { Fresh, versionKey } from './finding.tsx';
import { type Notes, Numbers, numberPlaces } from './notes.tsx';
import { PaperOccasions, PaperOutlooks } from './paper-told.tsx';
import { Witness } from './siglum.tsx';

/** The dossier for paper: all findings, their passages numbered and told at the end. Drawn when paper is asked for. */
export function PrintEdition() {
  const isPrinting = useIsPrinting();
  return isPrinting ? <Paper /> : null;
}

/** Printing does not wait, so the page for paper is drawn at once. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const onMedia = () => (media.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', onMedia);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', onMedia);
    };
  }, []);
  return isPrinting;
}

function Paper() {
  const edition = useEdition();
  const { dossier, unattributed } = edition;
  const alone = whyNothingCompared(dossier);
  const notes = useMemo(() => numberPlaces(edition), [edition]);
  return (
    <div className="paper">
      <h1>
        <bdi>{dossier.reports.find((report) => report.headline !== null)?.headline ?? NO_HEADLINE}</bdi>
      </h1>
      <p className="paper-counts">{countsLine(edition)}</p>
      {dossier.since !== undefined && <p>{sinceLead(dossier.since)}</p>}
      {alone !== null && <p>{alone}</p>}
      <h2>Reports</h2>
      <ul>
        {dossier.reports.map((report) => (
          <li key={report.id}>
            <Witness report={report.id} />, {report.headline !== null && <bdi>{report.headline}, </bdi>}
            {report.published === null ? 'time not stated' : timeWords(report.published)}
          </li>
        ))}
      </ul>
      {KIND_ORDER.map((kind) => (
        <PaperKind
          key={kind}
          findings={dossier.findings.filter((finding) => finding.kind === kind)}
          notes={notes}
        />
      ))}
      <p>{counted(unattributed.length, 'quotation', 'quotations')} left unattributed.</p>
      <PaperOccasions notes={notes} />
      <PaperOutlooks notes={notes} />
      <h2>Passages</h2>
      <ol className="endnotes">
        {[...notes.places].map(([key, place]) => (
          <li key={key}>
            <bdi>{citationText(edition, place)}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}

function countsLine({ dossier }: Edition): string {
  const told = KIND_ORDER.map((kind) => countedKind(dossier.findings, kind));
  const reports = counted(dossier.reports.length, 'report', 'reports');
  const origins = counted(dossier.lineage.origins.length, 'independent origin', 'independent origins');
  return [reports, origins, ...told].join(' · ');
}

interface PaperKindProps {
  readonly findings: readonly FindingJson[];
  readonly notes: Notes;
}

function PaperKind({ findings, notes }: PaperKindProps) {
  const [first] = findings;
  if (first === undefined) return null;
  const { name, meaning } = KIND_WORDS[first.kind];
  return (
    <section>
      <h2>
        {SIGNS[first.kind]} {name}
      </h2>
      <p className="meaning">{meaning}</p>
      <ul className="paper-findings">
        {findings.map((finding) => (
          <PaperFinding key={finding.id} finding={finding} notes={notes} />
        ))}
      </ul>
    </section>
  );
}

function PaperFinding({ finding, notes }: { readonly finding: FindingJson; readonly notes: Notes }) {
  const label =
    finding.kind === 'altered-quotation'
      ? changeWords(finding.change)
      : finding.slot && slotWords(finding.slot);
  const { since } = useEdition();
  const sides = sidesOf(finding);
  // A claim and its denial are no two wordings of one thing.
  const compared = finding.kind === 'disputed' ? sides.map((side) => [side]) : [sides];
  const wordings = compared.flatMap((held) => markDifferences(held.map(({ says }) => says)));
  return (
    <li>
      {label !== undefined && <span className="label">{label}: </span>}
      {since.has(finding.id) && (
        <>
          <Fresh id={finding.id} />{' '}
        </>
      )}
      {sides.map(({ key, evidence }, i) => (
        <Fragment key={key}>
          {i > 0 && (finding.kind === 'updated' ? ' then ' : ' against ')}“<Differing of={wordings[i]} />”{' '}
          <Numbers of={evidence.map(placeOf)} notes={notes} />
        </Fragment>
      ))}
      {finding.kind === 'omitted' && (
        <>
          ; not in{' '}
          {finding.missingFrom.map((report, i) => (
            <Fragment key={report}>
              {i > 0 && ', '}
              <Witness report={report} />
            </Fragment>
          ))}
        </>
      )}{' '}
      <span className="paper-confidence">confidence {confidenceWords(finding.confidence)}</span>
    </li>
  );
}

interface Side {
  readonly key: string;
  readonly says: string;
  readonly evidence: readonly CitationJson[];
}

/** What stands against what; a finding without sides says one thing. */
function sidesOf(finding: FindingJson): readonly Side[] {
  if ('versions' in finding) {
    return finding.versions.map((version) => ({ ...version, key: versionKey(version) }));
  }
  const told = finding.kind === 'disputed' ? [finding.claim, finding.denial] : [citationsIn(finding)];
  return told.map((evidence, i) => ({ key: `${i}`, says: evidence[0]?.exact ?? '', evidence }));
}
