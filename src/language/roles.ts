import { ROLES, type Role } from '../model/index.ts';

/** The labels of the model (the CLEAR scheme of Choi and Palmer 2012) by our roles; what is not listed is `other`. */
const LABELS: Readonly<Partial<Record<Role, string>>> = {
  root: 'ROOT',
  subject: 'nsubj nsubjpass csubj csubjpass expl',
  object: 'dobj obj',
  'indirect-object': 'dative iobj',
  oblique: 'pobj pcomp',
  preposition: 'prep',
  agent: 'agent',
  'clausal-complement': 'ccomp xcomp',
  'adverbial-clause': 'advcl',
  'relative-clause': 'relcl acl',
  apposition: 'appos',
  conjunct: 'conj',
  coordinator: 'cc preconj',
  possessive: 'poss',
  case: 'case',
  determiner: 'det predet',
  modifier: 'amod nmod nummod advmod npadvmod quantmod',
  compound: 'compound',
  auxiliary: 'aux auxpass',
  negation: 'neg',
  marker: 'mark',
  attribute: 'attr acomp oprd',
  particle: 'prt',
  parataxis: 'parataxis intj meta',
  punctuation: 'punct',
};

/** The number of our role for each label of a model. */
export function rolesOf(labels: readonly string[]): Uint8Array {
  const roleOf = new Map(
    Object.entries(LABELS).flatMap(([role, own]) => own.split(' ').map((label) => [label, role] as const)),
  );
  return Uint8Array.from(labels, (label) =>
    Math.max(
      0,
      ROLES.findIndex((role) => role === roleOf.get(label)),
    ),
  );
}
