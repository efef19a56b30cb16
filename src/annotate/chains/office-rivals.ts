import { countryOf } from '../../lexicon/gazetteer.ts';
import { type Actors, isFormerTitle, isTitleOf, titleWords } from '../../lexicon/index.ts';
import { lineOf } from '../../model/index.ts';
import type { ChainBook } from './book.ts';
import type { Place, Scene } from './scene.ts';

/** An office of a country, in the words of the text, the longest reading first. */
export interface Office {
  readonly roles: readonly string[];
  readonly country: string;
}

/** What rivals are looked for in. */
interface Known {
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly actors: Actors;
}

/** Whether the report gives an office to another person, by a title or beside the name, with no sign that it is of another country. */
export function hasRival({ scene, book, actors }: Known, holder: Place, { roles, country }: Office): boolean {
  const seen = new Set([book.headOf(holder.ref)]);
  return scene.places.some((place) => {
    const { form, type } = place.mention;
    const head = book.headOf(place.ref);
    if (form !== 'name' || type !== 'person' || head === book.headOf(holder.ref)) return false;
    const beside = seen.has(head) ? [] : rolesBeside(book, place);
    seen.add(head);
    const held = [titleOf(scene, place), ...beside].filter((words) => endsInOffice(words, roles));
    return held.some((words) => !isElsewhere(scene, words, country)) && !holdsElsewhere(actors, place, roles);
  });
}

function titleOf({ tokens }: Scene, { mention: { title } }: Place): string {
  return title === undefined ? '' : lineOf(tokens.text, title);
}

/** The phrases of the chain that a name is in, which at this time are those that stand right beside one of its names. */
function rolesBeside(book: ChainBook, { ref }: Place): string[] {
  return book.placesOf(ref).flatMap(({ mention, words }) => (mention.form === 'nominal' ? [words] : []));
}

function endsInOffice(words: string, roles: readonly string[]): boolean {
  const title = titleWords(words);
  return !isFormerTitle(title) && roles.some((role) => isTitleOf(title, { role }));
}

/** "Norwegian Prime Minister": whether the words of a title name another country. */
function isElsewhere({ tables }: Scene, title: string, country: string): boolean {
  const words = title.split(' ');
  const known = tables.gazetteer.longest((i) => words[i] ?? '')?.known;
  const other = countryOf(known);
  return other !== null && other !== country;
}

/** Whether a name is that of people who are known to have held such an office of some country. */
function holdsElsewhere(actors: Actors, { words }: Place, roles: readonly string[]): boolean {
  const known = [...actors.named(words), ...actors.shortened(words)];
  return known.some((actor) => actor.roles.some(({ role }) => roles.includes(role)));
}
