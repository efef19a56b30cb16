import { type Actor, type DatedRole, isTitleOf, stateAt } from '../../lexicon/index.ts';
import type { Conflicting, Entity } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, versionOf } from '../evidence.ts';
import { isSubjectOfNews } from './news.ts';
import {
  isFormer,
  isOfItsTime,
  type TitleReading,
  titleReadings,
  withoutCourtesy,
} from './title-readings.ts';

/** Set by hand: some papers call people who held an office by its title for life. */
const CONFIDENCE = 0.6;

/** Titles that the dated record of offices contradicts on the day of the report, given to who does what is news. */
export const officeConflicts: Comparison = {
  name: 'offices against the record',
  compare: (context) =>
    context.entities.flatMap((entity) => {
      const actor = entity.actor === undefined ? null : context.lexicon.actors.byId(entity.actor.id);
      return entity.type !== 'person' || actor === null ? [] : againstRecord(context, entity, actor);
    }),
};

function againstRecord(context: StoryContext, entity: Entity, actor: Actor): Conflicting[] {
  const contradicted = withoutCourtesy(titleReadings(context, entity)).flatMap((reading) => {
    const role = contradicting(context, reading, actor.roles);
    const { report, name } = reading;
    const isTold = isOfItsTime(context, reading) && isSubjectOfNews(context, { report, span: name });
    return role === null || !isTold ? [] : [{ reading, role }];
  });
  return [...groupBy(contradicted, ({ role }) => role)].flatMap(([role, own]) => {
    const passages = byCarrier(
      context,
      own.map(({ reading }) => reading),
    );
    return passages[0] === undefined ? [] : [conflict(context, [passages[0], ...passages], { actor, role })];
  });
}

/** The role that a title is at odds with on the day of its report; null where the record has nothing against it. */
function contradicting(
  { story }: StoryContext,
  reading: TitleReading,
  roles: readonly DatedRole[],
): DatedRole | null {
  const day = reportAt(story, reading.report).metadata.published?.value.slice(0, 'YYYY-MM-DD'.length);
  if (day === undefined) return null;
  const own = roles.filter((role) => isTitleOf(reading.words, role));
  const held = own.find((role) => stateAt(role, day) === 'held');
  if (isFormer(reading)) return held ?? null;
  return own.every((role) => stateAt(role, day) === 'after') ? (own.at(-1) ?? null) : null;
}

function conflict(
  context: StoryContext,
  [first, ...others]: readonly [TitleReading, ...TitleReading[]],
  { actor, role: { role, from, to } }: { readonly actor: Actor; readonly role: DatedRole },
): Conflicting {
  const told = versionOf(context, { report: first.report, span: first.title }, [first, ...others]);
  const term = { id: actor.id, role, from, ...(to !== undefined && { to }) };
  return {
    kind: 'conflicting',
    about: 'name',
    slot: 'title',
    versions: [told, { says: role, evidence: [], origins: [], actor: term }],
    confidence: CONFIDENCE,
    why: [{ rule: 'title-against-record', detail: actor.name }],
  };
}
