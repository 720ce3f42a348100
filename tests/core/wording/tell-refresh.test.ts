import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFRESH_CODES, type RefreshFailure } from '../../../core/dataset/refresh-outcome';
import { tellDate } from '../../../core/wording/dates';
import { tellProgress, tellRefresh } from '../../../core/wording/tell-refresh';
import type { Words } from '../../../core/wording/words';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { calendarDay, clockIn, moments, zones } from '../../support/zones';

const CLOCK = clockAt(NOW_MS);
const FAILURES = Object.keys(REFRESH_CODES) as RefreshFailure[];

describe('how a refresh ended', () => {
  it.each([en, ja])('has a sentence of its own for each failure, with the code a report names ($locale)', (words) => {
    const told = FAILURES.map((failure) => tellRefresh({ kind: 'failed', failure }, CLOCK, words));
    expect(new Set(told).size).toBe(FAILURES.length);
    for (const [i, failure] of FAILURES.entries()) expect(told[i]).toContain(REFRESH_CODES[failure]);
  });

  it('never gives one code to two failures', () => {
    expect(new Set(Object.values(REFRESH_CODES)).size).toBe(FAILURES.length);
  });

  it.each([en, ja])('never says "up to date" of a failure ($locale)', (words) => {
    const upToDate = tellRefresh({ kind: 'up-to-date', published: '2026-11-22T00:00:00Z' }, CLOCK, words).slice(0, 4);
    for (const failure of FAILURES) expect(tellRefresh({ kind: 'failed', failure }, CLOCK, words)).not.toContain(upToDate);
  });

  it('says what changed, and nothing of what did not', () => {
    const updated = (added: number, corrected: number, withdrawn: number, words: Words = en) =>
      tellRefresh({ kind: 'updated', changes: { added, corrected, withdrawn }, published: '2026-11-22T00:00:00Z' }, CLOCK, words);
    expect(updated(12, 3, 1)).toBe('Updated: 12 new, 3 corrected, 1 withdrawn (as of 22 November 2026)');
    expect(updated(12, 3, 1, ja)).toBe('更新しました：新規12件、訂正3件、取り下げ1件（2026年11月22日現在）');
    expect(updated(1, 0, 0)).toBe('Updated: 1 new (as of 22 November 2026)');
    expect(updated(0, 0, 0)).toContain(en.refreshed.nothingTold);
  });

  it('names the dataset’s day as the reader has it', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const published = new Date(moment).toISOString();
        const day = tellDate(calendarDay(zone, moment), en);
        const changes = { added: 1, corrected: 0, withdrawn: 0 };
        expect(tellRefresh({ kind: 'up-to-date', published }, clockIn(zone, moment), en)).toContain(day);
        expect(tellRefresh({ kind: 'updated', changes, published }, clockIn(zone, moment), en)).toContain(day);
      }),
    );
  });

  it('tells how far it is once the total is known', () => {
    expect(tellProgress({ done: 0, total: 0 }, en)).toBe('Refreshing…');
    expect(tellProgress({ done: 64_200, total: 1_310_000 }, en)).toBe('Refreshing… 65 of 1,310 kB');
    expect(tellProgress({ done: 64_200, total: 310_000 }, ja)).toBe('更新しています…（310 kBのうち65 kB）');
  });
});
