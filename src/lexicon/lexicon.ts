import { stemOf } from '../text/index.ts';
import { type Actors, addActors, readActors } from './actors.ts';
import { type AntecedentWeights, readAntecedentWeights } from './antecedents.ts';
import { type CertaintyWords, readCertaintyWords } from './certainty.ts';
import { type CueWords, readCueWords } from './cues.ts';
import { type ForecastWords, readForecastWords } from './forecast-words.ts';
import { withOwnNames } from './gazetteer.ts';
import { type NameTables, readNameTables } from './name-tables.ts';
import { type NumberWords, readNumberWords } from './numbers.ts';
import { type OfficeWords, readOfficeWords } from './office-words.ts';
import { type Portfolios, readPortfolios } from './portfolios.ts';
import { type Predicates, readPredicates } from './predicates.ts';
import { type RecordWords, readRecordWords } from './record-words.ts';
import { readSameActs, type SameActs } from './same-acts.ts';
import { type DataFiles, wordSet } from './table.ts';
import { readThesaurus, type Thesaurus } from './thesaurus.ts';
import { readTimeWords, type TimeWords } from './time-words.ts';
import { readUnits, type Units } from './units.ts';
import { readWordClasses, type WordClasses } from './word-classes.ts';
import { readNounGroups, readVerbGroups, type WordGroups } from './word-groups.ts';
import { readWordVectors, type WordVectors } from './word-vectors.ts';

/** What is known before reading. Loaded once, read only. Keys of word tables are in lower case. */
export interface Lexicon {
  /** The words of the closed classes with their part of speech. */
  readonly wordClasses: WordClasses;
  /** What a figure is a figure of: `killed` of "dead". */
  readonly predicates: Predicates;
  /** Verbs that tell of one thing. */
  readonly verbGroups: WordGroups;
  /** Nouns that name one thing, by stem. */
  readonly nounGroups: WordGroups;
  /** Words that tell one thing: `arrest` of "detention". */
  readonly sameActs: SameActs;
  /** Offices named by a word before "minister". */
  readonly portfolios: Portfolios;
  /** Words by which offices differ: "deputy", "acting". */
  readonly officeWords: OfficeWords;
  readonly numberWords: NumberWords;
  readonly timeWords: TimeWords;
  readonly units: Units;
  /** Verbs of saying and the nouns that speak. */
  readonly cueWords: CueWords;
  /** The stems of words that turn what is told: to the opposite, to a part of it, to a wish. */
  readonly turningStems: ReadonlySet<string>;
  /** What tells of the future, and how likely. */
  readonly forecastWords: ForecastWords;
  /** What tells of records and of their occasions. */
  readonly recordWords: RecordWords;
  /** What tells something as less than a fact. */
  readonly certainty: CertaintyWords;
  /** Words of one sense, and opposites. */
  readonly thesaurus: Thesaurus;
  /** How near words are to each other in what they mean. */
  readonly wordVectors: WordVectors;
  /** Names, titles and the nouns that refer by role. */
  readonly names: NameTables;
  /** Countries, bodies, agencies, outlets and people, with their dated roles. */
  readonly actors: Actors;
  /** How much speaks for a mention's being what a pronoun means. */
  readonly antecedents: AntecedentWeights;
}

/** The lexicon from the files of `data/en/`, by name. Throws an Error where one is missing or a row is wrong. */
export function loadLexicon(files: DataFiles): Lexicon {
  const actors = readActors(files);
  return {
    wordClasses: readWordClasses(files),
    predicates: readPredicates(files),
    verbGroups: readVerbGroups(files),
    nounGroups: readNounGroups(files),
    sameActs: readSameActs(files),
    portfolios: readPortfolios(files),
    officeWords: readOfficeWords(files),
    cueWords: readCueWords(files),
    turningStems: new Set([...wordSet(files, 'turning-words.txt')].map(stemOf)),
    forecastWords: readForecastWords(files),
    recordWords: readRecordWords(files),
    certainty: readCertaintyWords(files),
    thesaurus: readThesaurus(files),
    wordVectors: readWordVectors(files),
    names: readNameTables(files, actors.all),
    actors,
    antecedents: readAntecedentWeights(files),
    numberWords: readNumberWords(files),
    timeWords: readTimeWords(files),
    units: readUnits(files),
  };
}

/**
 * A lexicon with the actors of a user's file, whose names go before those of the tables. Throws an Error that names
 * the line where the file is wrong.
 */
export function withActors(lexicon: Lexicon, text: string): Lexicon {
  const known = new Set(lexicon.actors.all);
  const actors = addActors(lexicon.actors, text);
  const own = actors.all.filter((actor) => !known.has(actor));
  const gazetteer = withOwnNames(lexicon.names.gazetteer, own);
  return { ...lexicon, actors, names: { ...lexicon.names, gazetteer } };
}
