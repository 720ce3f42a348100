import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAKES } from '../../../core/incident/data-class';
import { LEVELS, type Level } from '../../../core/incident/level';
import { CERTAINTIES } from '../../../core/incident/vocabulary';
import { assess, assessAll, isDatasetOld, POLICY, type PolicyInput } from '../../../core/verdict/policy';

const base: PolicyInput = {
  state: 'active',
  stake: 'money',
  certainty: 'confirmed',
  disclosedMonths: 1,
  windowEndedMonths: 3,
  nameless: false,
  stolenElsewhere: false,
  listOnly: false,
  evidence: 'strong',
  otherMarkets: false,
  shopClosed: false,
  seenMonths: 1,
  datasetDays: 1,
  answeredNotAffected: false,
  settled: false,
};
const rank = (level: Level) => LEVELS.indexOf(level);

describe('the level of a situation', () => {
  it.each<[string, Partial<PolicyInput>, Level]>([
    ['money, new', {}, 'alert'],
    ['money, only possible', { certainty: 'possible' }, 'alert'],
    ['account, new', { stake: 'account' }, 'alert'],
    ['account, only possible', { stake: 'account', certainty: 'possible' }, 'alert'],
    ['identity, new', { stake: 'identity' }, 'caution'],
    ['contact, new', { stake: 'contact' }, 'caution'],
    ['contact, only possible', { stake: 'contact', certainty: 'possible' }, 'caution'],
    ['on the day of the disclosure', { disclosedMonths: 0 }, 'alert'],
    ['money, 12 months', { disclosedMonths: 12 }, 'alert'],
    ['money, 13 months', { disclosedMonths: 13 }, 'caution'],
    ['account, 12 months', { stake: 'account', disclosedMonths: 12 }, 'alert'],
    ['account, 13 months', { stake: 'account', disclosedMonths: 13 }, 'caution'],
    ['money, 60 months', { disclosedMonths: 60 }, 'caution'],
    ['money, 61 months', { disclosedMonths: 61 }, 'record'],
    ['account, 60 months', { stake: 'account', disclosedMonths: 60 }, 'caution'],
    ['account, 61 months', { stake: 'account', disclosedMonths: 61 }, 'record'],
    ['money, window ended 60 months ago', { disclosedMonths: 13, windowEndedMonths: 60 }, 'caution'],
    ['money, window ended 61 months ago: as anything else', { disclosedMonths: 24, windowEndedMonths: 61 }, 'caution'],
    ['money, window ended 61 months ago, later', { disclosedMonths: 25, windowEndedMonths: 61 }, 'record'],
    ['money, disclosed late: an old window does not lower an alert', { disclosedMonths: 12, windowEndedMonths: 200 }, 'alert'],
    ['money, disclosed and window ended 60 months ago', { disclosedMonths: 60, windowEndedMonths: 60 }, 'caution'],
    ['money, disclosed 60 months ago, window ended before', { disclosedMonths: 60, windowEndedMonths: 61 }, 'record'],
    ['money, no window', { disclosedMonths: 60, windowEndedMonths: undefined }, 'caution'],
    ['identity, 24 months', { stake: 'identity', disclosedMonths: 24 }, 'caution'],
    ['identity, 25 months', { stake: 'identity', disclosedMonths: 25 }, 'record'],
    ['contact, 24 months', { stake: 'contact', disclosedMonths: 24 }, 'caution'],
    ['contact, 25 months', { stake: 'contact', disclosedMonths: 25 }, 'record'],
    ['contact: the window plays no part', { stake: 'contact', disclosedMonths: 24, windowEndedMonths: 200 }, 'caution'],
  ])('%s', (_, change, level) => expect(assess({ ...base, ...change })).toEqual({ level, cappedBy: [] }));

  it.each<[string, Partial<PolicyInput>, Level, string]>([
    ['cleared', { state: 'cleared' }, 'none', 'cleared-or-withdrawn'],
    ['withdrawn', { state: 'withdrawn' }, 'none', 'cleared-or-withdrawn'],
    ['inner identifiers alone', { nameless: true }, 'record', 'nameless'],
    ['an address of other countries’ customers, too', { otherMarkets: true }, 'record', 'other-markets'],
    ['a closed shop', { shopClosed: true }, 'record', 'shop-closed'],
    ['a shop last seen 25 months ago', { seenMonths: 25 }, 'record', 'shop-long-unseen'],
    ['the shopper was not there', { answeredNotAffected: true }, 'record', 'shopper-not-affected'],
    ['weak evidence for the address', { evidence: 'weak' }, 'caution', 'weak-evidence'],
    ['a list that nobody else is behind', { listOnly: true }, 'caution', 'list-only'],
    ['passwords tried or stolen elsewhere', { stake: 'account', stolenElsewhere: true }, 'caution', 'stolen-elsewhere'],
    ['a dataset of 181 days', { datasetDays: 181 }, 'caution', 'dataset-old'],
  ])('is held down by %s', (_, change, level, cap) => {
    expect(assess(base).level).toBe('alert');
    expect(assess({ ...base, ...change })).toEqual({ level, cappedBy: [cap] });
  });

  it.each<[string, Partial<PolicyInput>]>([
    ['a shop last seen 24 months ago', { seenMonths: 24 }],
    ['a look-up by name', { seenMonths: undefined, evidence: 'none' }],
    ['a dataset of 180 days', { datasetDays: 180 }],
    ['a dataset from tomorrow (a wrong clock)', { datasetDays: -1 }],
    ['a corrected record', { state: 'corrected' }],
  ])('is not held down by %s', (_, change) => expect(assess({ ...base, ...change })).toEqual({ level: 'alert', cappedBy: [] }));

  it.each<[string, Partial<PolicyInput>]>([
    ['a disclosure of unknown date', { disclosedMonths: undefined }],
    ['a leak that was not confirmed', { certainty: 'not-confirmed' }],
  ])('is a record for %s', (_, change) => expect(assess({ ...base, ...change }).level).toBe('record'));

  it('names each cap that lowered it, and the lowest wins', () =>
    expect(assess({ ...base, shopClosed: true, evidence: 'weak', state: 'withdrawn' })).toEqual({
      level: 'none',
      cappedBy: ['cleared-or-withdrawn'],
    }));

  it('a dataset is old from day 181 on', () => expect([180, 181].map(isDatasetOld)).toEqual([false, true]));

  it('is the table that was agreed', () => {
    const table = [
      ...POLICY.grades.map((one) =>
        [
          one.level,
          one.stakes.join('+'),
          one.certainties.join('+'),
          `disclosed <= ${one.disclosedMonths}`,
          `window <= ${one.windowEndedMonths}`,
        ].join(' | '),
      ),
      ...POLICY.caps.map((one) => `${one.name} | never above ${one.level}`),
    ];
    expect(table.join('\n')).toMatchInlineSnapshot(`
      "alert | money+account | confirmed+possible | disclosed <= 12 | window <= Infinity
      caution | money+account | confirmed+possible | disclosed <= 60 | window <= 60
      caution | money+account+identity+contact | confirmed+possible | disclosed <= 24 | window <= Infinity
      cleared-or-withdrawn | never above none
      disclosure-unknown | never above record
      leak-not-confirmed | never above record
      nameless | never above record
      other-markets | never above record
      shop-closed | never above record
      shop-long-unseen | never above record
      shopper-not-affected | never above record
      shopper-done | never above record
      weak-evidence | never above caution
      list-only | never above caution
      stolen-elsewhere | never above caution
      dataset-old | never above caution"
    `);
  });
});

const months = fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined });
const input: fc.Arbitrary<PolicyInput> = fc.record({
  state: fc.constantFrom('active', 'corrected', 'cleared', 'withdrawn'),
  stake: fc.constantFrom(...STAKES),
  certainty: fc.constantFrom(...CERTAINTIES),
  disclosedMonths: months,
  windowEndedMonths: months,
  nameless: fc.boolean(),
  stolenElsewhere: fc.boolean(),
  listOnly: fc.boolean(),
  evidence: fc.constantFrom('strong', 'weak', 'none'),
  otherMarkets: fc.boolean(),
  shopClosed: fc.boolean(),
  seenMonths: months,
  datasetDays: fc.integer({ min: -10, max: 400 }),
  answeredNotAffected: fc.boolean(),
  settled: fc.boolean(),
});

describe('for any situation', () => {
  const never = (name: string, worse: (one: PolicyInput) => PolicyInput) =>
    it(`${name} never makes it louder`, () => {
      fc.assert(
        fc.property(input, (one) => {
          expect(rank(assess(worse(one)).level)).toBeLessThanOrEqual(rank(assess(one).level));
        }),
        { numRuns: 500 },
      );
    });

  never('less certainty', (one) => ({ ...one, certainty: CERTAINTIES[Math.min(CERTAINTIES.indexOf(one.certainty) + 1, 2)]! }));
  never('a smaller stake', (one) => ({ ...one, stake: STAKES[Math.min(STAKES.indexOf(one.stake) + 1, 3)]! }));
  never('an older disclosure', (one) => ({
    ...one,
    disclosedMonths: one.disclosedMonths === undefined ? undefined : one.disclosedMonths + 1,
  }));
  never('an unknown disclosure', (one) => ({ ...one, disclosedMonths: undefined }));
  never('an older window', (one) => ({
    ...one,
    windowEndedMonths: one.windowEndedMonths === undefined ? undefined : one.windowEndedMonths + 1,
  }));
  never('a limit to other countries', (one) => ({ ...one, otherMarkets: true }));
  never('a closed shop', (one) => ({ ...one, shopClosed: true }));
  never('an address longer unseen', (one) => ({ ...one, seenMonths: (one.seenMonths ?? 0) + 12 }));
  never('the word of a list alone', (one) => ({ ...one, listOnly: true }));
  never('weak evidence', (one) => ({ ...one, evidence: 'weak' }));
  never('an older dataset', (one) => ({ ...one, datasetDays: one.datasetDays + 100 }));
  never('an answer', (one) => ({ ...one, answeredNotAffected: true }));
  never('a withdrawal', (one) => ({ ...one, state: 'withdrawn' }));

  it('no level lies above a cap that applies, and a cap that is named did apply', () => {
    fc.assert(
      fc.property(input, (one) => {
        const { level, cappedBy } = assess(one);
        for (const cap of POLICY.caps) {
          if (cap.applies(one)) expect(rank(level)).toBeLessThanOrEqual(rank(cap.level));
          else expect(cappedBy).not.toContain(cap.name);
        }
      }),
    );
  });

  it('only a cleared or withdrawn record is silent', () => {
    fc.assert(
      fc.property(input, (one) => {
        expect(assess(one).level === 'none').toBe(one.state === 'cleared' || one.state === 'withdrawn');
      }),
    );
  });

  it('several exposures are as loud as the loudest', () => {
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 5 }), (all) => {
        expect(rank(assessAll(all).level)).toBe(Math.max(...all.map((one) => rank(assess(one).level))));
      }),
    );
  });
});
