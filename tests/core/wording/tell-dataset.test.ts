import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellDate } from '../../../core/wording/dates';
import { type DatasetFacts, tellDataset } from '../../../core/wording/tell-dataset';
import type { Words } from '../../../core/wording/words';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { calendarDay, clockIn, moments, zones } from '../../support/zones';

const FACTS: DatasetFacts = { published: '2026-11-20T00:00:00Z', incidents: 1234, isOld: false, isHeldBack: false, hasFeed: true };
const lines = (change: Partial<DatasetFacts>, words: Words = en, offset = 0) =>
  tellDataset({ ...FACTS, ...change }, clockAt(NOW_MS, offset), words).lines;

describe('the state of the dataset', () => {
  it('is its day and how much it holds', () => {
    expect(lines({})).toEqual(['Data as of 20 November 2026 · 1,234 records']);
    expect(lines({}, ja)[0]).toMatch(/^2026年11月20日.*1,234件/);
  });

  it.each<[string, Partial<DatasetFacts>, string[]]>([
    ['when it was last asked for', { lastRefresh: { attempted: '2026-11-21T09:00:00Z' } }, ['21 November 2026']],
    [
      'when that last went well, where the last attempt failed',
      { lastRefresh: { attempted: '2026-11-21T09:00:00Z', succeeded: '2026-11-19T09:00:00Z', failure: 'offline' } },
      ['19 November 2026'],
    ],
    [
      'nothing of an attempt that failed, where none ever went well',
      { lastRefresh: { attempted: '2026-11-21T09:00:00Z', failure: 'offline' } },
      [],
    ],
    ['that there is no feed', { hasFeed: false }, [en.dataset.bundled]],
    ['that it is old', { isOld: true }, [en.dataset.old]],
  ])('says %s', (_, change, expected) => {
    const [, ...more] = lines(change);
    expect(more).toHaveLength(expected.length);
    for (const [i, text] of expected.entries()) expect(more[i]).toContain(text);
  });

  it('asks for something to be done only where it is old', () => {
    expect(tellDataset({ ...FACTS, isOld: true }, clockAt(NOW_MS), en).warning).toBe(en.dataset.old);
    expect(tellDataset(FACTS, clockAt(NOW_MS), en).warning).toBeUndefined();
  });

  it('says nothing of a dataset that is not there', () => {
    const { published: _, ...none } = FACTS;
    expect(tellDataset({ ...none, incidents: 0 }, clockAt(NOW_MS), en).lines).toEqual([]);
  });
});

describe('its days are the reader’s', () => {
  const lastRefresh = { attempted: '2026-11-24T23:45:00Z' };
  it('at 08:45 in Japan it was checked today, not yesterday', () => {
    expect(lines({ lastRefresh }, ja, 540)[1]).toContain('2026年11月25日');
    expect(lines({ lastRefresh }, en, 0)[1]).toContain('24 November 2026');
  });

  it('for any moment and zone', () => {
    fc.assert(
      fc.property(zones, moments, moments, moments, (zone, published, attempted, succeeded) => {
        const iso = (timeMs: number) => new Date(timeMs).toISOString();
        const day = (timeMs: number) => tellDate(calendarDay(zone, timeMs), en);
        const facts = { ...FACTS, published: iso(published) };
        const told = (lastRefresh: DatasetFacts['lastRefresh']) =>
          tellDataset({ ...facts, ...(lastRefresh && { lastRefresh }) }, clockIn(zone, attempted), en).lines;
        expect(told({ attempted: iso(attempted) })).toEqual([
          `Data as of ${day(published)} · 1,234 records`,
          expect.stringContaining(day(attempted)),
        ]);
        expect(told({ attempted: iso(attempted), succeeded: iso(succeeded), failure: 'offline' })[1]).toContain(day(succeeded));
      }),
    );
  });
});

describe('how many records need a newer version', () => {
  it.each([
    [en, 1, '1 of them has parts that only a newer version of Misemori can read.'],
    [en, 12, '12 of them have parts that only a newer version of Misemori can read.'],
    [ja, 12, 'このうち12件には、この版の店守では読めない内容があります。'],
  ])('is said beside how many there are (%#)', (words, unread, line) => {
    const { lines, warning } = tellDataset({ ...FACTS, unread }, clockAt(NOW_MS), words);
    expect(lines[1]).toBe(line);
    expect(lines[0]).toContain('1,234');
    // It is no warning: nothing has to be done for what can be read.
    expect(warning).toBeUndefined();
  });

  it.each([undefined, 0])('is not said where none do (%s)', (unread) => {
    expect(tellDataset({ ...FACTS, ...(unread !== undefined && { unread }) }, clockAt(NOW_MS), en).lines).toHaveLength(1);
  });
});
