import type { DossierJson } from '../../dossier/schema.ts';
import { safeJson } from './json.ts';

/**
 * The dossier in lines, each an object with its `record`: a story too large to hold in one value is read line by
 * line. A `ledger` row gives a line an utterance, with its speaker.
 */
export function* dossierLines(dossier: DossierJson): Iterable<string> {
  const { reports, entities, lineage, findings, occasions, ledger, forecasts, outlooks, since, notices } =
    dossier;
  yield* linesOf('report', reports);
  yield* linesOf('entity', entities);
  yield* linesOf('origin', lineage.origins);
  yield* linesOf('derivation', lineage.derivations);
  yield* linesOf('finding', findings);
  yield* linesOf('occasion', occasions);
  for (const { speaker, utterances } of ledger) {
    yield* linesOf(
      'utterance',
      utterances.map((utterance) => ({ speaker, ...utterance })),
    );
  }
  yield* linesOf('forecast', forecasts ?? []);
  yield* linesOf('outlook', outlooks ?? []);
  if (since !== undefined) yield* linesOf('since', [since]);
  yield* linesOf('notice', notices);
}

/**
 * Every line has `record`, what it is. Occasions and quotations that are not in a record have a field of that
 * name too, the id of a report: it stands as `recordId` here.
 */
function* linesOf(record: string, items: readonly object[]): Iterable<string> {
  for (const item of items) {
    const fields = 'record' in item ? renamed(item.record, item) : item;
    yield `${safeJson({ record, ...fields })}\n`;
  }
}

function renamed(recordId: unknown, { record: _, ...others }: { readonly record?: unknown }): object {
  return { ...others, recordId };
}
