import { describe, expect, it } from 'vitest';
import { type Floors, lowered, raised, type Score, verdictOf } from './floors.ts';

const floors: Floors = {
  'a.found': { floor: 80, digest: 'sha256:1', bytes: 10, date: '2031-01-01' },
  'a.false': { floor: 2, digest: 'sha256:1', bytes: 10, date: '2031-01-01' },
};

function score(name: string, value: number | null, more: Partial<Score> = {}): Score {
  const better = name.endsWith('false') ? 'less' : 'more';
  return { name, better, score: value, digest: 'sha256:1', bytes: 10, isOurs: false, ...more };
}

describe('a score', () => {
  it.each([
    ['a.found', 80, 'ok'],
    ['a.found', 79.9, 'below'],
    ['a.false', 2, 'ok'],
    ['a.false', 3, 'below'],
    ['a.new', 1, 'no floor'],
    ['a.found', null, 'not measured'],
  ])('of %s at %s is %s', (name, value, verdict) => {
    expect(verdictOf(score(name, value), floors)).toBe(verdict);
  });

  it('on other data has no floor, unless the data is ours', () => {
    expect(verdictOf(score('a.found', 1, { digest: 'sha256:2' }), floors)).toBe('other data');
    expect(verdictOf(score('a.found', 1, { digest: 'sha256:2', isOurs: true }), floors)).toBe('below');
  });
});

describe('floors', () => {
  it('go up by themselves and never down', () => {
    const after = raised(
      floors,
      [score('a.found', 85), score('a.false', 3), score('a.new', 5)],
      '2031-02-02',
    );
    expect(after['a.found']).toEqual({ floor: 85, digest: 'sha256:1', bytes: 10, date: '2031-02-02' });
    expect(after['a.false']).toEqual(floors['a.false']);
    expect(after['a.new']?.floor).toBe(5);
  });

  it('keep the day on which they were set where nothing is better', () => {
    expect(raised(floors, [score('a.found', 80), score('a.false', 2)], '2031-02-02')).toEqual(floors);
  });

  it('go down with a reason, which stays', () => {
    const once = lowered(
      floors,
      [score('a.found', 70), score('a.false', 2)],
      '2031-02-02',
      'the sample grew',
    );
    expect(once['a.found']).toMatchObject({
      floor: 70,
      lowered: [{ from: 80, to: 70, date: '2031-02-02', reason: 'the sample grew' }],
    });
    expect(once['a.false']).toEqual(floors['a.false']);
    expect(raised(once, [score('a.found', 75)], '2031-03-03')['a.found']?.lowered).toHaveLength(1);
  });
});
