const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const DAY_PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};

/** What a value names in the place of a month: seasons, quarters and halves. */
const YEAR_PARTS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  AU: 'autumn',
  WI: 'winter',
  Q1: 'first quarter of',
  Q2: 'second quarter of',
  Q3: 'third quarter of',
  Q4: 'fourth quarter of',
  H1: 'first half of',
  H2: 'second half of',
};

const OPEN_TIMES: Readonly<Record<string, string>> = {
  PAST_REF: 'in the past',
  PRESENT_REF: 'at present',
  FUTURE_REF: 'in the future',
};

const DATE_UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const CLOCK_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** A TIMEX3 value in words, the same in every place; what has no plain words is shown as it stands. */
export function timeWords(value: string): string {
  const open = OPEN_TIMES[value];
  if (open !== undefined) return open;
  if (value.startsWith('P')) return durationWords(value) ?? value;
  const [day = '', clock = ''] = value.split('T');
  const words = dayWords(day);
  if (words === null) return value;
  return clock === '' ? words : `${words}, ${DAY_PARTS[clock] ?? clockWords(clock)}`;
}

/** "3 days", "5 hours 30 minutes"; an `X` is a number that is not stated. */
function durationWords(value: string): string | null {
  const [dates = '', clock = ''] = value.slice(1).split('T');
  const told = [...countsIn(dates, DATE_UNITS), ...countsIn(clock, CLOCK_UNITS)];
  return told.length === 0 || told.includes(null) ? null : told.join(' ');
}

function countsIn(letters: string, units: Readonly<Record<string, string>>): readonly (string | null)[] {
  const pieces = letters.match(/[^A-WYZ]*[A-WYZ]|[^A-WYZ]+$/g) ?? [];
  return pieces.map((piece) => {
    const [count, unit] = [piece.slice(0, -1), units[piece.slice(-1)]];
    if (unit === undefined || !/^(?:\d+|X)$/.test(count)) return null;
    if (count === 'X') return `some ${unit}s`;
    return `${count} ${unit}${count === '1' ? '' : 's'}`;
  });
}

function clockWords(clock: string): string {
  return clock.replace(/^(\d\d:\d\d)(?::00(?:\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/, (_all, time, zone) =>
    zone === undefined ? time : `${time} ${zone === 'Z' ? 'UTC' : zone}`,
  );
}

function dayWords(day: string): string | null {
  const [year = '', month, inMonth] = day.split('-');
  if (!/^(?:\d\d|\d{3}X?|\d{4}|XXXX|BC\d{4})$/.test(year)) return null;
  if (month === undefined) return yearWords(year);
  if (/^W(?:\d\d|XX)$/.test(month)) return weekWords(year, month.slice(1), inMonth);
  const part = YEAR_PARTS[month];
  if (part !== undefined)
    return year === 'XXXX' ? `${part.replace(/ of$/, '')}, year not stated` : `${part} ${yearWords(year)}`;
  if (month === 'XX') return inMonth === undefined ? 'month not stated' : 'day not stated';
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const inYear = year === 'XXXX' ? ', year not stated' : ` ${yearWords(year)}`;
  if (inMonth === undefined) return name + inYear;
  return /^\d\d$/.test(inMonth) ? `${Number(inMonth)} ${name}${inYear}` : null;
}

/** "week 11 of 2031", "weekend of week 11 of 2031"; of a week that is not known, its day: "a Monday". */
function weekWords(year: string, week: string, day: string | undefined): string | null {
  const name = day === undefined ? 'week' : day === 'WE' ? 'weekend' : WEEKDAYS[Number(day) - 1];
  if (name === undefined) return null;
  if (week === 'XX') return year === 'XXXX' ? `a ${name}` : `a ${name} in ${yearWords(year)}`;
  const inYear = `week ${Number(week)} of ${yearWords(year)}`;
  return day === undefined ? inYear : `${name} of ${inYear}`;
}

function yearWords(year: string): string {
  if (year === 'XXXX') return 'year not stated';
  if (year.startsWith('BC')) return `${Number(year.slice(2))} BC`;
  if (year.length === 2) return `the ${year}00s`;
  return /^\d{3}X?$/.test(year) ? `the ${year.slice(0, 3)}0s` : year;
}
