/**
 * The texts of a story as many outlets would tell it: reports of their own, copies, cuts, and copies with another
 * figure. Nothing here is left to chance: the same number gives the same texts.
 */
export function invented(reports: number): string[] {
  return Array.from({ length: reports }, (_, i) => (i % 4 === 3 ? copied(i) : told(i)));
}

const SENTENCES_EACH = 24;

/** A report in words of its own, more or less: each sentence is one of several ways to tell one thing. */
function told(i: number): string {
  const sentences = Array.from({ length: SENTENCES_EACH }, (_, k) => sentence(i, k));
  return paragraphs(sentences);
}

/** A copy of an earlier report, whole, without its end, or with another figure. */
function copied(i: number): string {
  const text = told(Math.floor(i / 8) * 4);
  if (i % 3 === 0) return text;
  return i % 3 === 1 ? text.slice(0, text.lastIndexOf('\n\n')) : text.replace(/\b14\b/g, '21');
}

function paragraphs(sentences: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, i) =>
    sentences.slice(3 * i, 3 * i + 3).join(' '),
  );
  return groups.join('\n\n');
}

const PLACES = ['Port Lanner', 'Veld', 'Marn', 'Ostrey', 'Kell', 'Harrow', 'Tolva', 'Brannock'];
const PEOPLE = ['Mira Tolan', 'Jon Brask', 'Odo Brandt', 'Vera Lund', 'Tomas Rehn', 'Ana Dorn'];
const OFFICES = [
  'the harbour office',
  'the interior ministry',
  'the coast guard',
  'a spokesman for the owners',
];
const THINGS = [
  'ferry',
  'lifeboat',
  'crane',
  'breakwater',
  'lighthouse',
  'warehouse',
  'trawler',
  'pilot boat',
];
const DEEDS = ['closed', 'searched', 'inspected', 'damaged', 'rebuilt', 'abandoned', 'guarded', 'towed'];
const AFTER = ['after the storm', 'before dawn', 'in heavy rain', 'during the night', 'at low tide'];

function sentence(i: number, k: number): string {
  const pick = <T>(from: readonly T[], salt: number): T | string =>
    from[(i * 7 + k * 13 + salt) % from.length] ?? '';
  const figure = 14 + ((i * 3 + k * 5) % 40);
  const ways = [
    `The ferry Osprey sank off ${pick(PLACES, 0)} on Monday, killing ${i % 5 === 0 ? 14 : figure} people, ${pick(OFFICES, k)} said.`,
    `“We warned the owners of the ${pick(THINGS, k)} ${k} times,” said ${pick(PEOPLE, k)}, who runs the port of ${pick(PLACES, 3)}.`,
    `Crews ${pick(DEEDS, 1)} the ${pick(THINGS, 2)} near ${pick(PLACES, 5)} ${pick(AFTER, 1)}, and ${figure} people left their homes.`,
    `${pick(PEOPLE, 2)} denied that the ${pick(THINGS, 4)} had been ${pick(DEEDS, 3)} ${pick(AFTER, 2)}.`,
    `According to ${pick(OFFICES, 1)}, ${figure} of the ${pick(THINGS, 6)}s of ${pick(PLACES, 7)} were ${pick(DEEDS, 5)} last year.`,
    `The ${pick(THINGS, 1)} in ${pick(PLACES, 2)} was ${pick(DEEDS, 7)} ${pick(AFTER, 3)} on ${1 + ((i + k) % 28)} May.`,
  ];
  return ways[(i + k) % ways.length] ?? '';
}
