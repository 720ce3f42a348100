import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { MANIFEST_PATH, type Manifest, type PackEntry, packPath, type Row } from '../../core/dataset/format';
import { rowOf } from '../../core/dataset/row-key';
import type { Incident } from '../../core/incident/schema';
import { compileRows } from '../../scripts/data/compile-rows';
import { signed } from '../../scripts/demo/demo-feed';
import type { BuiltDataset } from '../../scripts/release/build-dataset';

/** About as `compile-rows.ts` and `build-dataset.ts` cut today's dataset. */
const KEYS_PER_ROW = 64;
const ROWS_PER_PACK = 8;

/** The n-th invented host, and the address of a page there. */
export function hostOf(n: number): string {
  return `shop-${n}.example`;
}

/**
 * A signed dataset of invented shops, one incident a domain, as `buildDataset` would lay it out; made pack by pack, since a
 * million do not fit into one text.
 */
export function buildLargeFeed(domains: number): BuiltDataset {
  let rows = 1;
  while (rows * KEYS_PER_ROW < domains) rows *= 2;
  const members = Array.from({ length: rows }, (): number[] => []);
  for (let n = 0; n < domains; n++) members[rowOf(hostOf(n), rows)]?.push(n);
  const files = new Map<string, Uint8Array>();
  const packs: PackEntry[] = [];
  for (let firstRow = 0; firstRow < rows; firstRow += ROWS_PER_PACK) {
    const some = members.slice(firstRow, firstRow + ROWS_PER_PACK).map((ns, i) => rowOfShops(firstRow + i, ns));
    const raw = Buffer.from(JSON.stringify({ rows: some }));
    const bytes = gzipSync(raw, { level: 1 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(packPath(sha256), bytes);
    packs.push({ sha256, bytes: bytes.length, rawBytes: raw.length, firstRow, rows: some.length });
  }
  const manifest: Manifest = {
    format: 1,
    sequence: 1_000_000,
    published: '2026-11-22T06:00:00Z',
    expires: '2027-01-21T06:00:00Z',
    rows,
    incidents: domains,
    siteKeys: domains,
    packs,
  };
  files.set(MANIFEST_PATH, Buffer.from(JSON.stringify(manifest)));
  return signed({ manifest, files });
}

function rowOfShops(n: number, shops: readonly number[]): Row {
  const row: Row = { n, keys: [], incidents: [], headings: [] };
  for (const shop of shops) {
    const [own] = compileRows([inventIncident(shop)]);
    row.keys.push(...(own?.keys ?? []));
    row.incidents.push(...(own?.incidents ?? []));
    row.headings.push(...(own?.headings ?? []));
  }
  return row;
}

/** A plain record of about 800 bytes with its heading; today's are told in full, and have some 1,300 a site key. */
function inventIncident(n: number): Incident {
  return {
    id: `shop-${n}-2026`,
    revision: 1,
    state: 'active',
    shops: [
      {
        key: 'shop',
        name: { ja: `店 ${n}`, en: `Shop ${n}` },
        category: 'general',
        status: 'open',
        sites: [{ kind: 'site', host: hostOf(n), role: 'breached', evidence: 'notice', checked: '2026-10-01' }],
      },
    ],
    disclosed: '2026-10-01',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures: [{ who: 'members', data: ['email', 'name'] }],
    sources: [{ url: `https://${hostOf(n)}/notice`, kind: 'official', language: 'ja', date: '2026-10-01' }],
  };
}
