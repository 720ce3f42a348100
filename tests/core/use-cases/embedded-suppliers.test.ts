import { describe, expect, it } from 'vitest';
import { isSiteKey } from '../../../core/dataset/row-key';
import type { Incident } from '../../../core/incident/schema';
import { embeddedSuppliers } from '../../../core/use-cases/embedded-suppliers';
import type { DatasetPort } from '../../../core/use-cases/ports';
import { tellEmbedded } from '../../../core/wording/tell-embedded';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop, NOW_MS, siteRule } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';

/** Named at `nagi.example` and, as unaffected, at `spared.example`; it happened at Sora Logistics. */
const AT_SORA = anIncident({
  shops: [aShop('nagi', [siteRule('nagi.example'), siteRule('spared.example', { role: 'unaffected' })])],
  suppliers: [
    { id: 'sora', name: { ja: 'そら物流', en: 'Sora Logistics' }, service: 'warehouse', hosts: ['*.sora.example', 'sora-cdn.example'] },
  ],
});

function datasetOf(...incidents: Incident[]): DatasetPort {
  const rows = compileRows(incidents);
  return {
    incidentsUnder: async (keys: readonly string[]) => {
      const ids = new Set(rows.flatMap((row) => row.keys.filter(([key]) => keys.includes(key)).flatMap(([, filed]) => filed)));
      return { incidents: incidents.filter(({ id }) => ids.has(id)), stored: { manifest: { published: '2026-11-20T00:00:00Z' } } };
    },
  } as unknown as DatasetPort;
}
const found = async (host: string, hosts: string[], incident: Incident = AT_SORA) =>
  (await embeddedSuppliers({ host, path: '/' }, hosts, { dataset: datasetOf(incident), clock: clockAt(NOW_MS) })).map(
    (one) => one.incident.id,
  );

describe('a page that loads something from a supplier at which something happened', () => {
  it.each([
    ['from below the host', ['widget.sora.example']],
    ['from far below it', ['a.b.sora.example']],
    ['from the one host that is named whole', ['sora-cdn.example']],
    ['among others', ['plain.example', 'fonts.example', 'api.sora.example']],
  ])('is told of it: %s', async (_, hosts) => {
    expect(await found('plain.example', hosts)).toEqual([AT_SORA.id]);
  });

  it.each([
    ['nothing of it is loaded', ['plain.example', 'cdn.example']],
    ['a host only looks like it', ['sora.example.evil.example', 'notsora.example', 'sora-cdn.example.evil.example']],
    ['a host lies below one that is named whole', ['x.sora-cdn.example']],
    ['the host itself is not named, only those below', ['sora.example']],
    ['nothing is loaded at all', []],
    ['what the page says is no host', ['', '.', '..', 'x'.repeat(253)]],
  ])('is told of nothing where %s', async (_, hosts) => {
    expect(await found('plain.example', hosts)).toEqual([]);
  });

  it.each([
    ['where its rules name the page: the verdict tells that', 'shop.nagi.example'],
    ['where the page was announced as unaffected', 'spared.example'],
    ["on the supplier's own pages", 'www.sora.example'],
  ])('is not told of it %s', async (_, host) => {
    expect(await found(host, ['widget.sora.example'])).toEqual([]);
  });

  it.each([
    ['withdrawn', { state: 'withdrawn' }],
    ['cleared', { state: 'cleared' }],
    ['an account at a booking site that was taken over', { cause: 'platform-account-takeover' }],
  ] as const)('is not told of what is %s', async (_, change) => {
    const stateSince = { date: '2026-08-01', reason: { ja: '誤りです。', en: 'It was wrong.' } };
    expect(await found('plain.example', ['widget.sora.example'], { ...AT_SORA, stateSince, ...change })).toEqual([]);
  });

  it('is told that the site itself was not named', async () => {
    const recorded = await embeddedSuppliers({ host: 'plain.example', path: '/' }, ['widget.sora.example'], {
      dataset: datasetOf(AT_SORA),
      clock: clockAt(NOW_MS),
    });
    expect(tellEmbedded(recorded, en)[0]?.sentences).toEqual([
      'This page loads something from Sora Logistics (the warehouse).',
      'An incident there is on record: Shop nagi (1 June 2026). A leak is possible.',
      'No announcement names this site as affected.',
    ]);
    expect(tellEmbedded(recorded, ja)[0]?.sentences).toEqual([
      'このページは、そら物流（倉庫業務）の仕組みを読み込んでいます。',
      'そこで起きた件の記録があります：nagiの店（2026年6月1日）。漏えいの可能性があります。',
      'このサイトが対象だったとは公表されていません。',
    ]);
  });

  it('costs the site filter nothing: no page is at the key of a supplier', () => {
    const keys = compileRows([AT_SORA]).flatMap((row) => row.keys.map(([key]) => key));
    expect(keys).toEqual(['@sora-cdn.example', '@sora.example', 'nagi.example']);
    expect(keys.filter(isSiteKey)).toEqual(['nagi.example']);
  });
});
