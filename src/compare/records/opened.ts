import type { Report } from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Utterance } from '../quotations/utterances.ts';
import { isRead } from '../words.ts';
import { type SearchedRecord, searchedRecord } from './passages.ts';
import type { Turn } from './turns.ts';
import { isLabelOf, isNamedInFront, isSpeakerLabel, namesOf, type Voices, voicesOf } from './voices.ts';

/** A record of a story, made ready to be searched. */
export interface OpenedRecord {
  /** Its index in the story. */
  readonly index: number;
  readonly report: Report;
  readonly searched: SearchedRecord;
  readonly voices: Voices;
  /** Whether it holds all that was said on its occasion, as far as it says. */
  readonly isWhole: boolean;
  /** The turn in which a word stands. */
  turnAt(word: number): Turn | undefined;
  /** What is known of speakers, by how they are credited. */
  readonly standings: Map<string, Standing>;
}

/** How a speaker stands to a record. */
export interface Standing {
  /** Whether a word stands where the speaker may have said it: under the speaker's label, or under none. */
  isOwn(word: number): boolean;
  /** Whether a label of the record means the speaker. */
  readonly isLabelled: boolean;
  /** Whether the record says at its front that it is the speaker's. */
  readonly isNamed: boolean;
}

/** The records of a story that are read. */
export function openRecords(context: StoryContext): OpenedRecord[] {
  return context.story.reports.flatMap((report, i) =>
    report.parts.role === 'record' && isRead(report) ? [openRecord(context, i)] : [],
  );
}

function openRecord(context: StoryContext, index: number): OpenedRecord {
  const report = reportAt(context.story, index);
  const voices = voicesOf(report);
  const { partial } = context.lexicon.recordWords;
  const searched = searchedRecord(report.text);
  const turns = voices.turns.filter(({ label }) => label === null || isSpeakerLabel(context, label));
  const numbers = turnNumbers(searched, turns);
  return {
    index,
    report,
    searched,
    voices,
    isWhole: !voices.front.some((word) => partial.has(word)),
    turnAt: (word) => turns[numbers[word] ?? -1],
    standings: new Map(),
  };
}

/** The number of the turn of each word: both go through the text from its start. */
function turnNumbers({ spans }: SearchedRecord, turns: readonly Turn[]): Int32Array {
  let turn = 0;
  return Int32Array.from(spans, ({ start }) => {
    while (turn + 1 < turns.length && (turns[turn + 1]?.span.start ?? 0) <= start) turn++;
    return turn;
  });
}

/** How who is credited with an utterance stands to a record; looked into once for each way of crediting. */
export function standingOf(context: StoryContext, utterance: Utterance, record: OpenedRecord): Standing {
  const key = [utterance.speaker?.name ?? '', ...namesOf(utterance), ...utterance.credited].join('\n');
  const known = record.standings.get(key);
  if (known !== undefined) return known;
  const labels = new Set(record.voices.turns.flatMap(({ label }) => label ?? []));
  const own = new Set([...labels].filter((label) => isLabelOf(context, label, utterance)));
  const isOwnTurn = (turn: Turn | undefined) =>
    turn === undefined || turn.label === null || own.has(turn.label);
  const standing: Standing = {
    isOwn: (word) => isOwnTurn(record.turnAt(word)),
    isLabelled: own.size > 0,
    isNamed: isNamedInFront(context, record.voices, utterance),
  };
  record.standings.set(key, standing);
  return standing;
}
