import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import type { SeenPort } from '../../../core/use-cases/ports';
import { rememberSeen, tellWithdrawals } from '../../../core/use-cases/withdrawals';
import { tellEnded } from '../../../core/wording/tell-ended';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anIncident, NOW_MS, recorded } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryDataset } from '../../support/in-memory-ports';

const WITHDRAWN = {
  state: 'withdrawn',
  stateSince: { date: '2026-08-20', reason: { ja: '取り違えです。', en: 'It was mistaken.' } },
} as const;

function seenOf(known: Record<string, string | undefined> = {}): SeenPort & { all: Map<string, string | undefined> } {
  const all = new Map(Object.entries(known));
  return { all, everSeen: async () => new Map(all), seen: async (id, state) => void all.set(id, state) };
}
const reports: string[] = [];
const report = (what: string) => void reports.push(what);
const told = async (incident: Incident, seen: SeenPort, remember = true) => {
  const recorded = await tellWithdrawals(remember, { dataset: inMemoryDataset([incident]), seen, clock: clockAt(NOW_MS), report });
  return recorded.map((one) => one.incident.id);
};

describe('a record that was withdrawn', () => {
  it('is told once to whoever was told of it, by the popup or by the in-page badge', async () => {
    for (const before of ['active', undefined]) {
      const seen = seenOf({ 'nagi-2026': before });
      expect(await told(anIncident(WITHDRAWN), seen)).toEqual(['nagi-2026']);
      expect(await told(anIncident(WITHDRAWN), seen)).toEqual([]);
    }
  });

  it('is told to nobody else, and nothing is told of one that stands', async () => {
    expect(await told(anIncident(WITHDRAWN), seenOf())).toEqual([]);
    expect(await told(anIncident(), seenOf({ 'nagi-2026': 'active' }))).toEqual([]);
  });

  it('that is discreet is never told of on another page', async () =>
    expect(await told(anIncident({ ...WITHDRAWN, discreet: true }), seenOf({ 'nagi-2026': 'active' }))).toEqual([]));

  it('leaves no trace in a private window', async () => {
    const seen = seenOf({ 'nagi-2026': 'active' });
    expect(await told(anIncident(WITHDRAWN), seen, false)).toEqual(['nagi-2026']);
    expect(seen.all.get('nagi-2026')).toBe('active');
  });

  it('first met after it was withdrawn is no news', async () => {
    const seen = seenOf();
    await rememberSeen([recorded(anIncident(WITHDRAWN))], { seen, report });
    expect(await told(anIncident(WITHDRAWN), seen)).toEqual([]);
  });

  it('is told though that cannot be remembered, and then again', async () => {
    const seen = { ...seenOf({ 'nagi-2026': 'active' }), seen: () => Promise.reject(new Error('full')) };
    for (let times = 0; times < 2; times++) expect(await told(anIncident(WITHDRAWN), seen)).toEqual(['nagi-2026']);
    expect(reports).toEqual(['What the popup told could not be remembered:', 'What the popup told could not be remembered:']);
  });

  it('is told with its name and reason, in both languages', () => {
    expect(tellEnded(anIncident(WITHDRAWN), en)).toBe(
      'The record on Shop nagi that you were shown has been withdrawn (reason: It was mistaken.)',
    );
    expect(tellEnded(anIncident(WITHDRAWN), ja)).toBe('以前お知らせしたnagiの店の件は、取り下げました（理由：取り違えです。）');
    expect(tellEnded(anIncident(), en)).toBeUndefined();
  });
});
