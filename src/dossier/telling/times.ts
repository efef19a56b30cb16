const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAY_PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  AU: 'autumn',
  WI: 'winter',
};

/** A TIMEX3 value in words, the same in every place; what has no plain words is shown as it stands. */
export function timeWords(value: string): string {
  const [day = '', clock] = value.split('T');
  if (value.startsWith('P')) return value;
  const words = dayWords(day);
  if (words === null) return value;
  if (clock === undefined || clock === '') return words;
  return `${words}, ${DAY_PARTS[clock] ?? clockWords(clock)}`;
}

function clockWords(clock: string): string {
  return clock.replace(/^(\d\d:\d\d)(?::00(?:\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/, (_all, time, zone) =>
    zone === undefined ? time : `${time} ${zone === 'Z' ? 'UTC' : zone}`,
  );
}

function dayWords(day: string): string | null {
  const [year = '', month, inMonth] = day.split('-');
  if (!/^[\dX]{2,4}$/.test(year)) return null;
  if (month === undefined) return yearWords(year);
  if (/^W\d\d$/.test(month)) return `week ${Number(month.slice(1))} of ${yearWords(year)}`;
  const season = SEASONS[month] ?? (/^Q\d$/.test(month) ? `quarter ${month.slice(1)} of` : undefined);
  if (season !== undefined) return `${season} ${yearWords(year)}`;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const isYearOpen = year === 'XXXX';
  const inYear = isYearOpen ? ', year not stated' : ` ${yearWords(year)}`;
  if (inMonth === undefined) return name + inYear;
  return /^\d\d$/.test(inMonth) ? `${Number(inMonth)} ${name}${inYear}` : null;
}

function yearWords(year: string): string {
  if (year === 'XXXX') return 'year not stated';
  return /^\d{3}X?$/.test(year) && year.length <= 4 ? `the ${year.slice(0, 3)}0s` : year;
}
