import type { Disputed, Finding } from '../../model/index.ts';
import { disjointSets, groupBy } from '../../text/index.ts';
import { isNamed } from '../concepts.ts';
import { hundredths } from '../confidence.ts';
import { type Comparison, oncePerStory, type StoryContext } from '../context.ts';
import { byCarrier, evidenceFor, haveWordsInCommon } from '../evidence.ts';
import { mayBeOne } from '../parties.ts';
import { accuses, isOfPart } from './charges.ts';
import type { Denied } from './denied.ts';
import { type Saying, sayingsIn } from './sayings.ts';

/** A claim and its denial, each credited to its source, in one report or in several. No conflict between reports. */
export const disputeComparison: Comparison = {
  name: 'disputes',
  compare: (context) => disputesIn(context).map((own) => findingFrom(context, own)),
};

/** The disputes of a story, each as its denials with the claims that they deny. Found once. */
export const disputesIn = oncePerStory((context): readonly (readonly Dispute[])[] => findDisputes(context));

function findDisputes(context: StoryContext): Dispute[][] {
  const sayings = context.story.reports.flatMap((_, i) => sayingsIn(context, i));
  const claims = indexClaims(sayings);
  const disputes = sayings.flatMap((denial) => {
    const denied = deniedBy(denial, claims);
    return denied.length > 0 ? [{ denial, denied }] : [];
  });
  return joined(disputes);
}

/** A denial with the claims that it denies, the best in each report. */
export interface Dispute {
  readonly denial: Saying;
  readonly denied: readonly Match[];
}

export interface Match {
  readonly claim: Saying;
  /** How many concepts of the denial the claim has. */
  readonly shared: number;
}

/** The claims in which each concept stands. */
type Claims = ReadonlyMap<string, readonly Saying[]>;

function indexClaims(sayings: readonly Saying[]): Claims {
  const claims = new Map<string, Saying[]>();
  for (const saying of sayings) {
    if (saying.stance.kind !== 'claim') continue;
    for (const concept of saying.concepts) {
      const known = claims.get(concept);
      if (known) known.push(saying);
      else claims.set(concept, [saying]);
    }
  }
  return claims;
}

/** So many concepts in common tell that a denial is of this claim; right beside it, fewer do. */
const ENOUGH = 2;
const ENOUGH_BESIDE = 1;
/** With so many in common a claim in another report is surely the one. */
const SURE = 3;
/** And this share of what is denied: who denies more than a claim says denies another one. */
const MOST_OF = 0.5;
/** How many sentences apart a claim and its denial stand in one report that tells the one after the other. */
const BESIDE = 2;

/** A concept in more claims than this is the subject of the story, and calls none up. */
const COMMON_IN = 400;

function deniedBy(denial: Saying, claims: Claims): Match[] {
  const { kind } = denial.stance;
  if (kind === 'claim' || kind === 'unclear' || denial.speaker === null) return [];
  const counts = new Map<Saying, number>();
  for (const concept of new Set([...denial.concepts, ...denial.source])) {
    const own = claims.get(concept) ?? [];
    if (own.length > COMMON_IN) continue;
    for (const claim of own) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  }
  const matches = [...counts]
    .map(([claim, shared]) => ({ claim, shared }))
    .filter(({ claim }) => !areOneSpeaker(claim, denial) && isDenied(denial, claim));
  const beside = matches.filter(({ claim }) => isBeside(denial, claim));
  const best = [...groupBy(matches, ({ claim }) => claim.report).values()].flatMap(bestOf);
  const most = Math.max(0, ...best.map(({ shared }) => shared));
  if (beside.length > 0 && most < SURE) return bestOf(beside);
  return best.filter(({ shared }) => shared === most || shared >= SURE);
}

function areOneSpeaker({ speaker: a }: Saying, { speaker: b }: Saying): boolean {
  if (a === null || b === null) return a === b;
  return a.toLowerCase() === b.toLowerCase() || mayBeOne(a, b);
}

/** Of equals the one that is credited, and the first. */
function bestOf(matches: readonly Match[]): Match[] {
  const [best] = matches.toSorted(
    (x, y) =>
      y.shared - x.shared ||
      Number(y.claim.isCredited) - Number(x.claim.isCredited) ||
      Number(x.claim.isHeadline) - Number(y.claim.isHeadline) ||
      x.claim.span.start - y.claim.span.start,
  );
  return best === undefined ? [] : [best];
}

/** Whether a claim is what a denial denies. */
function isDenied(denial: Saying, claim: Saying): boolean {
  const { stance } = denial;
  const content = [...denial.told].filter((concept) => claim.concepts.has(concept)).length;
  const isOfDenier = [...denial.source].some((concept) => claim.concepts.has(concept));
  switch (stance.kind) {
    case 'negation':
      return (
        (claim.speaker !== null || content >= SURE) &&
        !claim.isOpen &&
        isNegated(stance.denied, claim) &&
        !isOneSource(denial, claim)
      );
    case 'charges':
      return accuses(claim.concepts) && isOfDenier;
    default:
      if (isOfPart(denial.concepts) && !isOfDenier) return false;
      if (isBeside(denial, claim)) return content >= ENOUGH_BESIDE;
      if (denial.isOpen) return false;
      return (
        content >= (claim.isCredited || isOfDenier ? ENOUGH : SURE) && content >= MOST_OF * denial.told.size
      );
  }
}

/** Whether a claim tells what a negation denies, as what it tells and not as a word by the way, of the same. */
function isNegated({ of, about }: Denied, claim: Saying): boolean {
  const shared = [...about].filter((concept) => claim.concepts.has(concept)).length;
  const namesAll = [...about].every((concept) => !isNamed(concept) || claim.concepts.has(concept));
  return claim.told.has(of) && namesAll && shared > 0 && shared >= MOST_OF * about.size;
}

/** Whether both credit one person or body, under whatever other words. */
function isOneSource(denial: Saying, claim: Saying): boolean {
  return [...denial.source].some((concept) => isNamed(concept) && claim.source.has(concept));
}

/** Whether a claim that is credited stands right before its denial. */
function isBeside(denial: Saying, claim: Saying): boolean {
  const distance = denial.sentence - claim.sentence;
  return claim.report === denial.report && claim.speaker !== null && distance >= 0 && distance <= BESIDE;
}

/** Disputes over one claim are one dispute. */
function joined(disputes: readonly Dispute[]): Dispute[][] {
  const sets = disjointSets(disputes.length);
  const first = new Map<Saying, number>();
  disputes.forEach(({ denied }, i) => {
    for (const { claim } of denied) {
      const known = first.get(claim);
      if (known === undefined) first.set(claim, i);
      else sets.join(known, i);
    }
  });
  return [...groupBy(disputes.keys(), (i) => sets.find(i)).values()].map((own) =>
    own.flatMap((i) => disputes[i] ?? []),
  );
}

function findingFrom(context: StoryContext, disputes: readonly Dispute[]): Finding {
  const claims = new Set(disputes.flatMap(({ denied }) => denied.map(({ claim }) => claim)));
  const denials = disputes.map(({ denial }) => denial);
  const shared = Math.max(...disputes.flatMap(({ denied }) => denied.map((one) => one.shared)));
  const isOutright = denials.some(({ stance }) => stance.kind !== 'negation');
  return {
    kind: 'disputed',
    about: 'claim',
    claim: evidenceFor(context, byCarrier(context, [...claims])),
    denial: evidenceFor(context, byCarrier(context, denials)),
    ...speakersOf('claimedBy', byCarrier(context, [...claims])),
    ...speakersOf('deniedBy', byCarrier(context, denials)),
    confidence: hundredths(Math.min(0.9, (isOutright ? 0.6 : 0.5) + shared * 0.05)),
    why: [{ rule: isOutright ? 'denied-outright' : 'negated-by-another-source' }],
  };
}

/** Who is credited with sayings, each once; nothing where the reading knows nobody. */
function speakersOf(field: 'claimedBy' | 'deniedBy', sayings: readonly Saying[]): Partial<Disputed> {
  const names = new Map(
    sayings.flatMap(({ speaker }) => (speaker ? [[speaker.toLowerCase(), speaker]] : [])),
  );
  const [first, ...rest] = names.values();
  return first === undefined ? {} : { [field]: [first, ...rest] };
}

/** Findings without conflicts over what is told as a dispute: the one claims, the other denies, and each is named. */
export function withoutDisputed(findings: readonly Finding[]): Finding[] {
  const disputes = findings.filter((finding) => finding.kind === 'disputed');
  return findings.filter(
    (finding) =>
      finding.kind !== 'conflicting' ||
      finding.slot !== 'negation' ||
      !disputes.some(({ claim, denial }) =>
        [claim, denial].every((side) =>
          finding.versions.some(({ evidence }) => haveWordsInCommon(evidence, side)),
        ),
      ),
  );
}
