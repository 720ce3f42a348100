import { describe, expect, it } from 'vitest';
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
  shopClosed: [true, false],
  seenMonths: [25, 24, undefined],
  datasetDays: [181, 180],
  answeredNotAffected: [true, false],
  settled: [true, false],
};

function* everyInput(): Generator<PolicyInput> {
  const keys = Object.keys(WORSE) as (keyof PolicyInput)[];
  const sizes = keys.map((key) => WORSE[key].length);
  const total = sizes.reduce((a, b) => a * b, 1);
  for (let n = 0; n < total; n++) {
    let rest = n;
    const pairs = keys.map((key, i) => {
      const value = WORSE[key][rest % sizes[i]!];
      rest = Math.floor(rest / sizes[i]!);
      return [key, value] as const;
    });
    yield Object.fromEntries(pairs) as unknown as PolicyInput;
  }
}

const rank = (level: Level) => LEVELS.indexOf(level);
const ALL = [...everyInput()];

describe(`every combination, ${ALL.length} of them`, () => {
  it('comes to a level', () => {
    const outcomes = new Map<Level, number>();
    for (const input of ALL) {
      const { level } = assess(input);
      outcomes.set(level, (outcomes.get(level) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).toEqual([...LEVELS].sort());
    expect([...outcomes.values()].reduce((a, b) => a + b, 0)).toBe(ALL.length);
  });

  it('worse news never lowers a level', () => {
    const broken: string[] = [];
    for (const input of ALL) {
      const level = rank(assess(input).level);
      for (const key of Object.keys(WORSE) as (keyof PolicyInput)[]) {
        const values: readonly unknown[] = WORSE[key];
        const worse = values[values.indexOf(input[key]) + 1];
        const isLast = values.indexOf(input[key]) === values.length - 1;
        if (isLast) continue;
        const next = { ...input, [key]: worse };
        if (rank(assess(next).level) < level) broken.push(`${key} ${String(input[key])} → ${String(worse)}: ${JSON.stringify(input)}`);
        if (broken.length > 3) break;
      }
    }
    expect(broken).toEqual([]);
  }, 180_000);

  it('respects every cap', () => {
    const broken: string[] = [];
    for (const input of ALL) {
      const { level, cappedBy } = assess(input);
      for (const cap of POLICY.caps) {
        const applies = cap.applies(input);
        if (applies && rank(level) > rank(cap.level)) broken.push(`${cap.name}: ${JSON.stringify(input)}`);
        if (!applies && cappedBy.includes(cap.name)) broken.push(`${cap.name} is named but does not apply`);
      }
    }
    expect(broken).toEqual([]);
  }, 180_000);

  it('rises above a record only for what somebody claims to have leaked, and to alert only for money or an account, within a year', () => {
    for (const input of ALL) {
      const { level } = assess(input);
      if (rank(level) > rank('record')) expect(input.certainty).not.toBe('not-confirmed');
      if (level !== 'alert') continue;
      expect(['money', 'account']).toContain(input.stake);
      expect(input.disclosedMonths).toBeLessThanOrEqual(12);
    }
  }, 180_000);
});

describe('the caps', () => {
  it.each(POLICY.caps.map((cap) => [cap.name, cap] as const))('%s has an example in which it alone applies', (name, cap) => {
    const plain = ALL.find(
      (one) =>
        one.state === 'active' &&
        one.stake === 'money' &&
        one.certainty === 'confirmed' &&
        one.disclosedMonths === 0 &&
        POLICY.caps.every((other) => !other.applies(one)),
    )!;
    expect(assess(plain).level).toBe('alert');
    const held = { ...plain, ...HELD_DOWN[name] };
    expect(POLICY.caps.filter((other) => other.applies(held)).map((other) => other.name)).toEqual([name]);
    expect(assess(held).level).toBe(cap.level);
  });
});
