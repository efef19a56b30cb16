import { type Conflicting, type Entity, type Span, span } from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { rivalsAmong } from './versions.ts';

/** How old a report says somebody is. */
interface Age extends Passage {
  readonly years: number;
}

/** Two ages of one person. A year apart may be a birthday between two reports. */
export const ageConflicts: Comparison = {
  name: 'age conflicts',
  compare: (context) => context.entities.flatMap((entity) => conflictOf(context, entity) ?? []),
};

const BIRTHDAY = 1;

function conflictOf(context: StoryContext, entity: Entity): Conflicting | null {
  if (entity.type !== 'person') return null;
  const rivals = rivalsAmong(context, agesOf(context, entity), {
    areOne: (a, b) => Math.abs(a.years - b.years) <= BIRTHDAY,
    areNear: mayBeOfOne,
  });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'quantity',
    slot: 'quantity',
    versions: rivals.versions,
    confidence: 0.8,
    why: [{ rule: 'two-ages-of-one-person', detail: entity.name }],
  };
}

/** Further apart, two ages are of two people of a name, or of one at two times, but for digits put in another order. */
const FAR = 15;

function mayBeOfOne({ years: a }: Age, { years: b }: Age): boolean {
  const isTurned = [...String(a)].reverse().join('') === String(b);
  return Math.abs(a - b) < FAR || isTurned;
}

/** "Holl, 58," and "Holl, aged 58," after a name; "the 58-year-old Holl" before it. */
const AFTER = /^, (?:aged )?(\d{1,3})(?:,(?! ?\d)| years old)/;
const BEFORE = /(?<!then )\b(\d{1,3})[- ]year[- ]old(?: (?!of|from|than|by|for)[\p{Ll}-]+){0,3} $/u;
const REACH = 40;
const OLDEST = 120;

function agesOf(context: StoryContext, entity: Entity): Age[] {
  return context.mentionsOf(entity).flatMap(({ report, mention }) => {
    const { text } = reportAt(context.story, report);
    return mention.form === 'name' ? (ageBeside(text, report, mention.span) ?? []) : [];
  });
}

function ageBeside(text: string, report: number, name: Span): Age | null {
  const after = AFTER.exec(text.slice(name.end, name.end + REACH));
  if (after?.[0].startsWith(','))
    return ageOf(report, after[1], span(name.start, name.end + after[0].length));
  const before = BEFORE.exec(text.slice(Math.max(0, name.start - REACH), name.start));
  return before && ageOf(report, before[1], span(name.start - before[0].length, name.end));
}

function ageOf(report: number, years: string | undefined, where: Span): Age | null {
  const value = Number(years);
  return value > 0 && value <= OLDEST ? { report, span: where, years: value } : null;
}
