import { describe, expect, it } from 'vitest';
import { REFRESH_CODES, type RefreshFailure } from '../../../core/dataset/refresh-outcome';
import { tellProgress, tellRefresh } from '../../../core/wording/tell-refresh';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

const FAILURES = Object.keys(REFRESH_CODES) as RefreshFailure[];

describe('how a refresh ended', () => {
  it.each([en, ja])('has a sentence of its own for each failure, with the code a report names ($locale)', (words) => {
    const told = FAILURES.map((failure) => tellRefresh({ kind: 'failed', failure }, words));
    expect(new Set(told).size).toBe(FAILURES.length);
    for (const [i, failure] of FAILURES.entries()) expect(told[i]).toContain(REFRESH_CODES[failure]);
  });

  it('never gives one code to two failures', () => {
    expect(new Set(Object.values(REFRESH_CODES)).size).toBe(FAILURES.length);
  });

  it.each([en, ja])('never says "up to date" of a failure ($locale)', (words) => {
    const upToDate = tellRefresh({ kind: 'up-to-date', published: '2026-11-22T00:00:00Z' }, words).slice(0, 4);
    for (const failure of FAILURES) expect(tellRefresh({ kind: 'failed', failure }, words)).not.toContain(upToDate);
  });

  it('tells how far it is once the total is known', () => {
    expect(tellProgress({ done: 0, total: 0 }, en)).toBe('Refreshing…');
    expect(tellProgress({ done: 64_200, total: 1_310_000 }, en)).toBe('Refreshing… 65 of 1,310 kB');
    expect(tellProgress({ done: 64_200, total: 310_000 }, ja)).toBe('更新しています…（310 kBのうち65 kB）');
  });
});
