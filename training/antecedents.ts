import { createInterface } from 'node:readline';
import { linkedBook } from '../src/annotate/chains/chains.ts';
import { type Question, seeTraits } from '../src/annotate/chains/salience.ts';
import { type Place, sceneOf } from '../src/annotate/chains/scene.ts';
import { candidatesFor, linkThirdPerson } from '../src/annotate/chains/third-person.ts';
import { mentionsAnnotator } from '../src/annotate/mentions/mentions.ts';
import { quotationsAnnotator } from '../src/annotate/quotations/quotations.ts';
import { annotated, languageEngine, lexicon, reportOf } from '../src/annotate/testing.ts';
import { timesAnnotator } from '../src/annotate/times/times.ts';

/**
 * Reads texts with marked pronouns, a JSON object a line, as `antecedents.py texts` writes them, and prints for each
 * marked pronoun what its candidates show: the input of `antecedents.py fit`. Earlier pronouns are tied by the weights
 * of today, so that fitting is done twice.
 */
type Range = readonly [start: number, end: number];

interface Marked {
  readonly pronoun: Range;
  /** The mentions of the one who is meant; of GAP, the name that is right, and empty where neither is. */
  readonly is: readonly Range[];
  /** Of GAP: the names that are wrong. Elsewhere every other mention is. */
  readonly isNot?: readonly Range[];
}

interface Text {
  readonly set: string;
  readonly text: string;
  readonly pronouns: readonly Marked[];
}

for await (const line of createInterface({ input: process.stdin })) readText(JSON.parse(line));

function readText({ set, text, pronouns }: Text): void {
  const marked = new Map(pronouns.map((one) => [one.pronoun[0], one]));
  const report = annotated(
    reportOf(text),
    languageEngine,
    mentionsAnnotator,
    timesAnnotator,
    quotationsAnnotator,
  );
  linkedBook(report, sceneOf(report, lexicon), lexicon, (question) => {
    const one = marked.get(question.pronoun.mention.span.start);
    if (one !== undefined) console.log(JSON.stringify({ set, candidates: shown(question, one) }));
    linkThirdPerson(question);
  });
}

function shown(question: Question, marked: Marked) {
  return candidatesFor(question).map((candidate) => {
    const traits: [string, number][] = [];
    seeTraits(question, candidate, (trait, first = '-', second = '-', amount = 1) => {
      traits.push([`${trait}\t${first}\t${second}`, amount]);
    });
    return { right: isRight(question, candidate.place, marked), traits };
  });
}

/** GAP marks names alone: a candidate is right where its chain holds the right one, or none that is wrong if neither is. */
function isRight({ book }: Question, place: Place, { is, isNot }: Marked): boolean {
  if (isNot === undefined) return is.some((range) => isOf(place, range));
  const names = book.placesOf(place.ref).filter(({ mention }) => mention.form === 'name');
  const holds = (ranges: readonly Range[]) =>
    names.some((name) => ranges.some((range) => touches(name, range)));
  return is.length > 0 ? holds(is) : !holds(isNot);
}

function touches({ mention: { span } }: Place, [start, end]: Range): boolean {
  return (span.start <= start && end <= span.end) || (start <= span.start && span.end <= end);
}

/** Whether a marked phrase is that of a mention: it holds it and has its start or its end, a possessive left out. */
function isOf({ mention: { span } }: Place, [start, end]: Range): boolean {
  return start <= span.start && span.end <= end && (start === span.start || end - span.end <= 2);
}
