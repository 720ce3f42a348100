import { describe, expect, it } from 'vitest';
import { isSiteKey } from '../../../core/dataset/row-key';
import type { Incident } from '../../../core/incident/schema';
import type { DatasetPort } from '../../../core/use-cases/ports';
import { servingSuppliers } from '../../../core/use-cases/serving-suppliers';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop, NOW_MS, siteRule } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';

const SOURCE = 'https://kumo.example/shops';
/** A shop builder whose notice names no shop; it has its own site, and one tenant that it said was spared. */
const KUMO = anIncident({
  shops: [
    {
      ...aShop('kumo', [siteRule('kumo.example'), siteRule('spared.kumo-shops.example', { role: 'unaffected' })]),
      unseen: true,
    },
  ],
  serves: [
    { hosts: '*.kumo-shops.example', source: SOURCE },
    { hosts: 'umi.example', source: 'https://umi.example/delivery' },
  ],
});

function datasetOf(incident: Incident): DatasetPort {
  const filed = new Set(compileRows([incident]).flatMap((row) => row.keys.map(([key]) => key)));
  return {
    incidentsUnder: async (keys: readonly string[]) => ({
      incidents: keys.some((key) => filed.has(key)) ? [incident] : [],
      stored: { manifest: { published: '2026-11-20T00:00:00Z' } },
    }),
  } as unknown as DatasetPort;
}
const found = async (host: string, incident = KUMO) =>
  (await servingSuppliers({ host, path: '/' }, { dataset: datasetOf(incident), clock: clockAt(NOW_MS) })).map(({ source }) => source);

describe('a shop that is known to use a carrier or platform at which something happened', () => {
  it.each([
    ['below its host', 'tsuki.kumo-shops.example', [SOURCE]],
    ['at the one host that is named', 'umi.example', ['https://umi.example/delivery']],
  ])('is told of it, with where that can be read: %s', async (_, host, expected) => {
    expect(await found(host)).toEqual(expected);
  });

  it.each([
    ['another shop', 'plain.example'],
    ['a host that only looks like it', 'kumo-shops.example.evil.example'],
    ['the host below which they are', 'kumo-shops.example'],
    ['below a host that is named alone', 'www.umi.example'],
    ['the platform’s own pages: the verdict tells that', 'kumo.example'],
    ['a shop that was said to be spared', 'spared.kumo-shops.example'],
  ])('tells %s nothing', async (_, host) => {
    expect(await found(host)).toEqual([]);
  });

  it.each(['withdrawn', 'cleared'] as const)('is not told of what is %s', async (state) => {
    const stateSince = { date: '2026-08-01', reason: { ja: '誤りです。', en: 'It was wrong.' } };
    expect(await found('umi.example', { ...KUMO, state, stateSince })).toEqual([]);
  });

  it('costs no page anything: its keys are no site keys', () => {
    const keys = compileRows([KUMO]).flatMap((row) => row.keys.map(([key]) => key));
    expect(keys.filter((key) => key.includes('kumo-shops') || key.includes('umi'))).toEqual(['~kumo-shops.example', '~umi.example']);
    expect(keys.filter(isSiteKey)).toEqual(['kumo.example']);
  });
});
