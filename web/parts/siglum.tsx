import { useEdition } from '../state.ts';

/** As many hues as colour-blind readers can still tell apart; the letter tells the rest. */
export const HUES = 7;

/** The siglum of a report: its origin's letter, in its origin's hue, with the outlet's name for who asks. */
export function Siglum({ report }: { readonly report: string }) {
  const { sigla, reports, dossier } = useEdition();
  const [first, ...others] = sigla.originsOf.get(report) ?? [];
  const hue = first === undefined ? -1 : dossier.lineage.origins.indexOf(first) % HUES;
  const more = others.map((origin) => `+${sigla.letterOf.get(origin.id) ?? ''}`).join('');
  return (
    <span className="siglum" data-hue={hue} title={reports.get(report)?.outlet ?? 'outlet not stated'}>
      {sigla.siglumOf.get(report) ?? '?'}
      {more}
    </span>
  );
}

/** The sigla of reports in a row. */
export function Sigla({ reports }: { readonly reports: readonly string[] }) {
  return (
    <span className="sigla">
      {reports.map((report) => (
        <Siglum key={report} report={report} />
      ))}
    </span>
  );
}

/** The siglum with the outlet beside it. */
export function Witness({ report }: { readonly report: string }) {
  const { reports } = useEdition();
  const outlet = reports.get(report)?.outlet;
  return (
    <span className="witness">
      <Siglum report={report} />{' '}
      {outlet ? <bdi>{outlet}</bdi> : <span className="not-stated">outlet not stated</span>}
    </span>
  );
}
