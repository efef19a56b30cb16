import type { NoticeJson } from '../../src/dossier/schema.ts';
import { passesPlaces } from '../filtering.ts';
import type { Place } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { ItemLead, PagedList } from './item.tsx';
import { Witness } from './siglum.tsx';

/** What a reader should know of how the reading went. */
export function NoticesPanel() {
  const { notices, reports } = useEdition();
  const { filter } = usePageState();
  const passing = notices.filter((notice) =>
    passesPlaces(placesOf(notice), [notice.message, notice.code], filter, reports),
  );
  if (notices.length === 0) return <p className="empty">The reading has nothing to note.</p>;
  if (passing.length === 0) return <p className="empty">No notice passes the filter.</p>;
  return (
    <PagedList
      className="items"
      of={passing}
      draw={(notice, i) => <Notice key={`${i}:${notice.code}`} notice={notice} item={`notice:${i}`} />}
    />
  );
}

/** Its passage; of a notice on a report as a whole, the report's beginning, so that it can be opened. */
function placesOf(notice: NoticeJson): readonly Place[] {
  if (notice.report === undefined) return [];
  const { start = 0, end = start } = notice;
  return [{ report: notice.report, start, end }];
}

function Notice({ notice, item }: { readonly notice: NoticeJson; readonly item: string }) {
  const { selection } = usePageState();
  return (
    <li className="item">
      <ItemLead item={item} places={placesOf(notice)} isOpen={selection?.key === item}>
        <bdi>{notice.message}</bdi>
      </ItemLead>
      <p className="carried">
        {notice.report === undefined ? 'on the story as a whole' : <Witness report={notice.report} />} ·{' '}
        <code>{notice.code}</code>
      </p>
    </li>
  );
}
