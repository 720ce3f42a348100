import { beforeAll, describe, expect, it } from 'vitest';
import { STAKES } from '../../../core/incident/data-class';
import { LEVELS, type Level } from '../../../core/incident/level';
import { CERTAINTIES } from '../../../core/incident/vocabulary';
import { assess, POLICY, type PolicyInput } from '../../../core/verdict/policy';
import { HELD_DOWN } from '../../../scripts/docs/policy-table';

/** Every value that makes a difference, each from the best news to the worst: what stands later may never be less loud. */
const WORSE: { [K in keyof PolicyInput]: readonly PolicyInput[K][] } = {
  state: ['withdrawn', 'cleared', 'corrected', 'active'],
  stake: [...STAKES].reverse(),
  certainty: [...CERTAINTIES].reverse(),
  disclosedMonths: [undefined, 61, 60, 25, 24, 13, 12, 0],
  windowEndedMonths: [61, 60, undefined],
  nameless: [true, false],
  stolenElsewhere: [true, false],
  listOnly: [true, false],
  evidence: ['weak', 'none', 'strong'],
  otherMarkets: [true, false],
  shopClosed: [true, false],
  seenMonths: [25, 24, undefined],
  datasetDays: [181, 180],
  answeredNotAffected: [true, false],
  settled: [true, false],
};

const KEYS = Object.keys(WORSE) as (keyof PolicyInput)[];
const SIZES = KEYS.map((key) => WORSE[key].length);
const TOTAL = SIZES.reduce((a, b) => a * b, 1);

/** The combination of a number: what a key stands for changes with every so many, as the digits of a number do. */
function inputAt(n: number): PolicyInput {
  let rest = n;
  const pairs = KEYS.map((key, i) => {
    const value = WORSE[key][rest % SIZES[i]!];
    rest = Math.floor(rest / SIZES[i]!);
    return [key, value] as const;
  });
  return Object.fromEntries(pairs) as unknown as PolicyInput;
}

const rank = (level: Level) => LEVELS.indexOf(level);

describe(`every combination, ${TOTAL} of them`, () => {
  /** By their numbers. */
  const levels = new Uint8Array(TOTAL);
  const broken: string[] = [];
  beforeAll(() => {
    for (let n = 0; n < TOTAL; n++) {
      const input = inputAt(n);
      const { level, cappedBy } = assess(input);
      levels[n] = rank(level);
      if (broken.length > 3) continue;
      for (const cap of POLICY.caps) {
        const applies = cap.applies(input);
        if (applies && rank(level) > rank(cap.level)) broken.push(`${cap.name}: ${JSON.stringify(input)}`);
        if (!applies && cappedBy.includes(cap.name)) broken.push(`${cap.name} is named but does not apply`);
      }
    }
  });

  it('comes to a level, and every level comes of one', () => {
    expect([...new Set(levels)].sort()).toEqual(LEVELS.map((_, i) => i));
  });

  it('worse news never lowers a level', () => {
    const lowered: string[] = [];
    let stride = 1;
    KEYS.forEach((key, i) => {
      const size = SIZES[i]!;
      for (let n = 0; n < TOTAL && lowered.length < 3; n++) {
        const isLast = Math.floor(n / stride) % size === size - 1;
        if (!isLast && levels[n + stride]! < levels[n]!) lowered.push(`${key}: ${JSON.stringify([inputAt(n), inputAt(n + stride)])}`);
      }
      stride *= size;
    });
    expect(lowered).toEqual([]);
  });

  it('respects every cap', () => expect(broken).toEqual([]));

  it('rises above a record only for what somebody claims to have leaked, and to alert only for money or an account, within a year', () => {
    const wrong: string[] = [];
    for (let n = 0; n < TOTAL && wrong.length < 3; n++) {
      if (levels[n]! <= rank('record')) continue;
      const { certainty, stake, disclosedMonths } = inputAt(n);
      const grave = ['money', 'account'].includes(stake) && disclosedMonths !== undefined && disclosedMonths <= 12;
      if (certainty === 'not-confirmed' || (levels[n] === rank('alert') && !grave)) wrong.push(JSON.stringify(inputAt(n)));
    }
    expect(wrong).toEqual([]);
  });
});

describe('the caps', () => {
  it.each(POLICY.caps.map((cap) => [cap.name, cap] as const))('%s has an example in which it alone applies', (name, cap) => {
    // The worst news of all: nothing holds it down.
    const plain = inputAt(TOTAL - 1);
    expect(assess(plain).level).toBe('alert');
    const held = { ...plain, ...HELD_DOWN[name] };
    expect(POLICY.caps.filter((other) => other.applies(held)).map((other) => other.name)).toEqual([name]);
    expect(assess(held).level).toBe(cap.level);
  });
});
