import { describe, expect, it } from 'vitest';
import type { DossierJson, FindingJson } from '../src/dossier/schema.ts';
import { figuresOf, scoreStory } from './gold.ts';
import { type Expected, type GoldStory, goldStory, NOTHING_EXPECTED } from './gold-truth.ts';

const texts = {
  harbour: 'Nine boats left at dawn on Monday. In 1990, forty boats left. The wind was calm, the mayor said.',
  coast: 'Ten boats left at dawn on 4 May. The wind was calm, said the mayor.',
  later: 'Twelve boats have now left. The wind, the mayor insists, was not calm.',
};
type ReportName = keyof typeof texts;
type Cited = readonly [report: ReportName, words: string];

function cite([report, words]: Cited) {
  const start = texts[report].indexOf(words);
  return { report, start, end: start + words.length, exact: words };
}

const base: Pick<FindingJson, 'id' | 'about' | 'confidence' | 'why'> = {
  id: 'f-1',
  about: 'quantity',
  confidence: 1,
  why: [{ rule: 'by-hand' }],
};

function differing(
  kind: 'conflicting' | 'updated',
  slot: 'quantity' | 'time',
  ...versions: Cited[]
): FindingJson {
  return {
    kind,
    ...base,
    slot,
    versions: versions.map((one) => ({ says: one[1], evidence: [cite(one)], origins: [] })),
  };
}

function passage([report, words]: Cited) {
  return { report, words };
}

const nothing: Expected = { ...NOTHING_EXPECTED, origins: [['harbour'], ['coast'], ['later']] };
const nine: Cited = ['harbour', 'Nine boats'];
const ten: Cited = ['coast', 'Ten boats'];
const twelve: Cited = ['later', 'Twelve boats'];
const forty: Cited = ['harbour', 'forty boats'];
const boats = { slot: 'quantity', note: 'boats', versions: [[passage(nine)], [passage(ten)]] };

function story(expected: Partial<Expected>): GoldStory {
  const reports = Object.entries(texts).map(([id, text]) => ({ id, title: 'Boats', text }));
  return goldStory.parse({ story: 'boats', reports, expected: { ...nothing, ...expected } });
}

function score(findings: readonly FindingJson[], expected: Partial<Expected>, lineage = {}) {
  const reports = Object.entries(texts).map(([id, text]) => ({ id, text: `Boats\n\n${text}` }));
  const moved = JSON.parse(JSON.stringify(findings), (_, value) =>
    typeof value?.exact === 'string' ? { ...value, start: value.start + 7, end: value.end + 7 } : value,
  );
  const dossier = { reports, findings: moved, lineage: { origins: [], derivations: [], ...lineage } };
  return scoreStory(dossier as unknown as DossierJson, story(expected));
}

describe('scoreStory', () => {
  it('finds a conflict where two versions rest on two of those that are due', () => {
    const wide: Cited = ['coast', 'Ten boats left at dawn on 4 May.'];
    const found = score([differing('conflicting', 'quantity', nine, wide)], { conflicts: [boats] });
    expect(found.conflicts).toEqual({ part: 1, whole: 1, notes: [] });
    expect(found.slots).toMatchObject({ part: 1, whole: 1 });
    expect(found.falseConflicts.part).toBe(0);
  });

  it('misses what is told as something else, and calls that false', () => {
    const updated = score([differing('updated', 'quantity', nine, ten)], { conflicts: [boats] });
    expect(updated.found).toMatchObject({ part: 0, whole: 1 });
    expect(updated.conflicts.notes).toEqual(['missed conflicting, quantity: boats']);
    expect(updated.falseUpdates.part).toBe(1);
    const elsewhere = score([differing('conflicting', 'quantity', nine, twelve)], { conflicts: [boats] });
    expect(elsewhere.conflicts.part).toBe(0);
    expect(elsewhere.falseConflicts.notes).toEqual([
      'false conflicting: harbour “Nine boats” | later “Twelve boats”',
    ]);
  });

  it('lets be found what is optional, and does not ask for it', () => {
    const conflicts = [{ ...boats, optional: true }];
    expect(score([], { conflicts }).found.whole).toBe(0);
    const found = score([differing('conflicting', 'quantity', nine, ten)], { conflicts });
    expect(found.falseConflicts.part).toBe(0);
  });

  it('sees who falls into a trap', () => {
    const days: [Cited, Cited] = [
      ['harbour', 'on Monday'],
      ['coast', 'on 4 May'],
    ];
    const traps: Expected['traps'] = [
      { why: 'same-day', passages: [passage(days[0]), passage(days[1])] },
      { why: 'other-event', passages: [passage(ten), passage(forty)] },
    ];
    expect(score([], { traps }).traps).toMatchObject({ part: 2, whole: 2 });
    const fallen = score([differing('conflicting', 'time', ...days)], { traps });
    expect(fallen.traps.notes).toEqual(['trap, same-day: on Monday | on 4 May']);
    const third = differing('conflicting', 'quantity', nine, ten, forty);
    expect(score([third], { traps, conflicts: [boats] }).traps.part).toBe(1);
  });

  it('holds no wide citation of a true conflict against it', () => {
    const traps: Expected['traps'] = [
      { why: 'same-day', passages: [passage(['harbour', 'on Monday']), passage(['coast', 'on 4 May'])] },
    ];
    const wide = differing(
      'conflicting',
      'quantity',
      ['harbour', 'Nine boats left at dawn on Monday.'],
      ['coast', 'Ten boats left at dawn on 4 May.'],
    );
    expect(score([wide], { traps, conflicts: [boats] }).traps.part).toBe(1);
    expect(score([wide], { traps }).traps.part).toBe(0);
  });

  it('takes a dispute that is told as a conflict for no false one', () => {
    const claim: Cited = ['harbour', 'The wind was calm'];
    const denial: Cited = ['later', 'was not calm'];
    const disputed = [{ claim: [passage(claim)], denial: [passage(denial)] }];
    const told = score([differing('conflicting', 'quantity', claim, denial)], { disputed });
    expect(told.falseConflicts.part).toBe(0);
    expect(told.disputed).toMatchObject({ part: 0, whole: 1 });
    const right: FindingJson = { kind: 'disputed', ...base, claim: [cite(claim)], denial: [cite(denial)] };
    expect(score([right], { disputed }).disputed.part).toBe(1);
  });

  it('counts corroboration by one origin, and by one source, as false', () => {
    const calm: Cited[] = [
      ['harbour', 'The wind was calm'],
      ['coast', 'The wind was calm'],
    ];
    const groups = calm.map((one, i): { origin: string; evidence: [ReturnType<typeof cite>] } => ({
      origin: `o-${i}`,
      evidence: [cite(one)],
    }));
    const finding: FindingJson = { kind: 'corroborated', ...base, byOrigin: groups };
    const due = { passages: calm.map(passage) };
    expect(score([finding], { corroborated: [due] })).toMatchObject({
      corroborated: { part: 1 },
      falseCorroborated: { part: 0 },
    });
    expect(score([finding], { repeated: [due] }).falseCorroborated.part).toBe(1);
    const origins = [['harbour', 'coast'], ['later']];
    expect(score([finding], { origins }).falseCorroborated.part).toBe(1);
  });

  it('compares origins pair by pair, and derivations with their direction', () => {
    const lineage = {
      origins: [{ reports: ['harbour', 'coast'] }, { reports: ['later'] }],
      derivations: [{ report: 'coast', from: 'harbour', kind: 'rewrite' }],
    };
    expect(score([], {}, lineage).origins).toMatchObject({
      part: 2,
      whole: 3,
      notes: ['told as one origin: coast, harbour'],
    });
    const derivations = [
      { report: 'coast', from: 'harbour', kinds: ['copy', 'rewrite'] },
      { report: 'harbour', from: 'coast', kinds: ['rewrite'] },
    ];
    expect(score([], { derivations }, lineage).derivations).toMatchObject({ part: 1, whole: 2 });
  });

  it('wants an omission to name all reports that it is missing from', () => {
    const elsewhere: Cited = ['harbour', 'In 1990, forty boats left.'];
    const omitted = [{ passages: [passage(forty)], missingFrom: ['coast', 'later'] }];
    const finding = (missingFrom: string[]): FindingJson => ({
      kind: 'omitted',
      ...base,
      elsewhere: [cite(elsewhere)],
      missingFrom,
    });
    expect(score([finding(['later', 'coast'])], { omitted }).omitted.part).toBe(1);
    expect(score([finding(['later'])], { omitted }).omitted.part).toBe(0);
  });

  it('refuses words that stand nowhere, or twice', () => {
    const traps = (words: string): Expected['traps'] => [
      { why: 'none', passages: [{ report: 'harbour', words }, passage(ten)] },
    ];
    expect(() => score([differing('conflicting', 'time', nine, ten)], { traps: traps('Eleven') })).toThrow(
      /holds no “Eleven”/,
    );
    expect(() => score([differing('conflicting', 'time', nine, ten)], { traps: traps('boats') })).toThrow(
      /more than once/,
    );
  });
});

describe('figuresOf', () => {
  it('gives percent of what is due, and what is false a story', () => {
    const right = score([differing('conflicting', 'quantity', nine, ten)], { conflicts: [boats] });
    const wrong = score([differing('conflicting', 'quantity', forty, ten)], { conflicts: [boats] });
    const figures = figuresOf([right, wrong]);
    expect(figures.get('found')).toBe(50);
    expect(figures.get('falseConflicts')).toBe(0.5);
    expect(figures.get('traps')).toBe(100);
  });
});
