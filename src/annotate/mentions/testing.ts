import { MENTIONS, type Mention, type MentionType } from '../../model/index.ts';
import { annotated, languageEngine, reportOf } from '../testing.ts';
import { mentionsAnnotator } from './mentions.ts';

/** The mentions of a text whose paragraphs are lines. */
export function mentionsOf(text: string): Mention[] {
  return [...annotated(reportOf(text), languageEngine, mentionsAnnotator).layer(MENTIONS)];
}

const SIGNS: Readonly<Record<MentionType, string>> = {
  person: 'P',
  organization: 'O',
  country: 'C',
  place: 'L',
  group: 'G',
  facility: 'F',
  work: 'W',
  event: 'E',
  product: 'D',
  other: 'X',
};

/**
 * Marked text read and marked again: `[words]P` a person by name, `]O` an organisation, `]C` a country, `]L` a place,
 * `]G` a people, `]N` a phrase by role, `]H` a pronoun; `{words}` a title. What comes out equals what went in where
 * the reading is right.
 */
export function remarked(marked: string): string {
  const text = marked.replaceAll(/[[{}]|\][A-Z]/g, '');
  const marks = mentionsOf(text).flatMap((mention) => [
    { at: mention.span, open: '[', close: `]${signOf(mention)}` },
    ...(mention.title ? [{ at: mention.title, open: '{', close: '}' }] : []),
  ]);
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    const ends = marks.filter(({ at }) => at.end === i).sort((a, b) => b.at.start - a.at.start);
    const starts = marks.filter(({ at }) => at.start === i).sort((a, b) => b.at.end - a.at.end);
    out +=
      ends.map(({ close }) => close).join('') + starts.map(({ open }) => open).join('') + (text[i] ?? '');
  }
  return out;
}

function signOf({ form, type }: Mention): string {
  return form === 'name' ? SIGNS[type] : form === 'nominal' ? 'N' : 'H';
}
