import { type Entity, MENTIONS, type Quotation, wordsOf } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { speakerOf } from '../context.ts';
import type { CheckScene } from './scene.ts';

/** Who is credited with words: whoever it is known to be, and the words that credit. */
export interface Credit {
  readonly entity: Entity | null;
  /** The stems of the telling words that credit; none for a pronoun that nobody is known to stand behind. */
  readonly words: ReadonlySet<string>;
  /** The last word, for an office or a role: "spokesman". */
  readonly head: string | null;
  readonly isAnonymous: boolean;
}

const NOT_TELLING = new Set(
  'the a an of in on for at to by who which his her its their our my one two some and mr ms mrs dr'.split(
    ' ',
  ),
);

/** The credit of a quotation, or null where nobody is credited. */
export function creditOf(scene: CheckScene, report: number, quotation: Quotation): Credit | null {
  const { source } = quotation;
  if (source === null) return null;
  const own = scene.report(report);
  const mention = source.mention === null ? null : own.layer(MENTIONS).at(source.mention);
  const isPronoun = mention?.form === 'pronoun';
  const said = wordsOf(own.text, source.span).toLowerCase();
  const words = isPronoun
    ? []
    : (said.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !NOT_TELLING.has(word));
  return {
    entity: speakerOf(scene, report, quotation),
    words: new Set(words.map(stemOf)),
    head:
      mention?.form === 'nominal'
        ? stemOf(wordsOf(own.text, mention.span).toLowerCase().split(/\s/).at(-1) ?? '')
        : null,
    isAnonymous: source.standing === 'anonymous',
  };
}

/** Whether two credits are surely of two: known people with no name in common, or roles that others bear. */
export function creditsDiffer(scene: CheckScene, draft: Credit, told: Credit): boolean {
  if (draft.entity !== null && told.entity !== null) {
    if (draft.entity === told.entity) return false;
    return !shareWord(namesOf(draft.entity), namesOf(told.entity)) && arePeople(draft.entity, told.entity);
  }
  if (draft.words.size === 0 || told.words.size === 0) return false;
  if (draft.entity?.type === 'person')
    return (
      told.head !== null && !shareWord(draft.words, told.words) && !isNamedAs(scene, draft.entity, told.head)
    );
  if (draft.head !== null && told.entity?.type === 'person') return isRoleOfOther(scene, draft.head, told);
  if (draft.head === null || told.head === null || draft.head === told.head) return false;
  return (
    !sharesSense(scene, draft.head, told.head) &&
    !told.words.has(draft.head) &&
    isRoleOfAnother(scene, draft.head)
  );
}

/** Whether a role is none by which a person is called in any report, and somebody else has it. */
function isRoleOfOther(scene: CheckScene, head: string, { entity, words, head: own }: Credit): boolean {
  if (entity === null || words.has(head) || own === head || isNamedAs(scene, entity, head)) return false;
  const roles = entity.chains.flatMap(({ report, chain }) => scene.rolesOf(scene.indexOf(report), chain));
  return (
    roles.length > 0 && !roles.some((role) => sharesSense(scene, role, head)) && isRoleOfAnother(scene, head)
  );
}

function namesOf({ names }: Entity): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)).map(stemOf));
}

/** A ministry and its spokesman may be credited with the same words; two people may not. */
function arePeople(a: Entity, b: Entity): boolean {
  return a.type === 'person' && b.type === 'person';
}

function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}

function sharesSense({ lexicon }: CheckScene, a: string, b: string): boolean {
  const senses = new Set(lexicon.thesaurus.sensesOf(a));
  return lexicon.thesaurus.sensesOf(b).some((sense) => senses.has(sense));
}

/** Whether the reports call a person by a role: "Orlo's lawyer, Jonas Reed". */
function isNamedAs(scene: CheckScene, entity: Entity, head: string): boolean {
  return entity.chains.some(({ report: id, chain }) => {
    const index = scene.indexOf(id);
    return scene.rolesOf(index, chain).some((role) => role === head);
  });
}

/** Whether the reports have somebody of that role at all: else it may be another word for the same one. */
function isRoleOfAnother(scene: CheckScene, head: string): boolean {
  return scene.reports.some((report) => {
    const own = scene.report(report);
    return [...own.layer(MENTIONS)].some(
      ({ form, span }) =>
        form === 'nominal' && stemOf(wordsOf(own.text, span).toLowerCase().split(/\s/).at(-1) ?? '') === head,
    );
  });
}
