import { type Tokens, tokensOf } from '../../language/index.ts';
import type { AntecedentWeights } from '../../lexicon/antecedents.ts';
import type { CueWords, Lexicon } from '../../lexicon/index.ts';
import type { NameTables } from '../../lexicon/name-tables.ts';
import type { Gender } from '../../lexicon/names.ts';
import type { Portfolios } from '../../lexicon/portfolios.ts';
import {
  lineOf,
  MENTIONS,
  type Mention,
  QUOTATIONS,
  type Quotation,
  type Ref,
  type Report,
  SENTENCES,
} from '../../model/index.ts';
import type { Standing } from './clauses.ts';
import { genderOf } from './gender.ts';

/** A mention with all that the rules ask about where it stands. */
export interface Place {
  readonly ref: Ref<Mention>;
  readonly mention: Mention;
  /** The words of the span, and of the title in lower case (empty without one). */
  readonly words: string;
  readonly title: string;
  /** The gender that the words tell, null where they tell none. */
  readonly gender: Gender | null;
  /** The numbers of its tokens, both in it, and of its sentence. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** The quotation whose quoted words it is in. */
  readonly quoted: Quotation | null;
}

/** The mentions of a report in order, with the words around them. */
export interface Scene {
  readonly tokens: Tokens;
  readonly tables: NameTables;
  readonly weights: AntecedentWeights;
  /** How mentions stand in their sentences, as far as somebody has asked. */
  readonly standings: Map<Place, Standing>;
  readonly places: readonly Place[];
  readonly quotations: readonly Quotation[];
  /** The mentions that quotations credit, each with the first of its quotations. */
  readonly credited: ReadonlyMap<Ref<Mention>, Quotation>;
  /** Verbs of saying by their forms. */
  readonly cueVerbs: CueWords['verbs'];
  /** Words before "minister" that name an office. */
  readonly portfolios: Portfolios;
  /** First token of each sentence. */
  readonly sentenceStarts: readonly number[];
}

export function sceneOf(report: Report, lexicon: Lexicon): Scene {
  const tokens = tokensOf(report);
  const mentions = report.layer(MENTIONS);
  const quotations = [...report.layer(QUOTATIONS)];
  const sentences = [...report.layer(SENTENCES)];
  const quoted = quotationsByMention(report, quotations);
  let sentence = 0;
  const places = [...mentions.refs()].map((ref): Place => {
    const mention = mentions.at(ref);
    while (
      sentence + 1 < sentences.length &&
      (sentences[sentence + 1]?.span.start ?? 0) <= mention.span.start
    )
      sentence++;
    const first = tokens.indexAt(mention.span.start);
    const words = lineOf(report.text, mention.span);
    const title = mention.title ? lineOf(report.text, mention.title) : '';
    return {
      ref,
      mention,
      words,
      title: title.toLowerCase(),
      gender: genderOf(mention.form, words, title, lexicon.names),
      first,
      last: tokens.indexAt(mention.span.end - 1),
      sentence,
      quoted: quoted.get(ref) ?? null,
    };
  });
  const credited = new Map<Ref<Mention>, Quotation>();
  for (const quotation of quotations) {
    const ref = quotation.source?.mention ?? null;
    if (ref !== null && !credited.has(ref)) credited.set(ref, quotation);
  }
  const sentenceStarts = sentences.map((one) => one.tokens.first);
  return {
    tokens,
    tables: lexicon.names,
    weights: lexicon.antecedents,
    standings: new Map(),
    places,
    quotations,
    credited,
    cueVerbs: lexicon.cueWords.verbs,
    portfolios: lexicon.portfolios,
    sentenceStarts,
  };
}

/** For each mention the quotation whose quoted words hold it, the last found one where they nest. */
function quotationsByMention(
  report: Report,
  quotations: readonly Quotation[],
): ReadonlyMap<Ref<Mention>, Quotation> {
  const mentions = report.layer(MENTIONS);
  const holding = new Map<Ref<Mention>, Quotation>();
  for (const quotation of quotations) {
    for (const part of quotation.kind === 'direct' ? quotation.content : quotation.quoted) {
      for (const ref of mentions.within(part)) holding.set(ref, quotation);
    }
  }
  return holding;
}

/** The folded word at a distance from a mention: -1 the one before it (or before its title), 1 the one after it. */
export function wordNear(scene: Scene, place: Place, distance: number): string {
  const title = place.mention.title;
  if (distance > 0) return scene.tokens.foldedOf(place.last + distance);
  return scene.tokens.foldedOf((title ? scene.tokens.indexAt(title.start) : place.first) + distance);
}

export function isPossessive(scene: Scene, place: Place): boolean {
  return /^'s?$/.test(wordNear(scene, place, 1));
}

/** The first token of a mention with its title. */
export function startOf(scene: Scene, place: Place): number {
  return place.mention.title ? scene.tokens.indexAt(place.mention.title.start) : place.first;
}

/** A token’s mention is looked for among so many around another. */
const MENTIONS_AROUND = 40;

/** The mention of the pronoun's sentence that holds a token, the pronoun itself left out. */
export function placeAt({ places }: Scene, pronoun: Place, token: number | null): Place | null {
  if (token === null) return null;
  const step = token < pronoun.first ? -1 : 1;
  for (let i = pronoun.ref + step; i >= 0 && Math.abs(i - pronoun.ref) <= MENTIONS_AROUND; i += step) {
    const place = places[i];
    if (place === undefined || place.sentence !== pronoun.sentence) return null;
    if (place.first <= token && token <= place.last) return place;
  }
  return null;
}
