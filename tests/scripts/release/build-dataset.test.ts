import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH, packPath } from '../../../core/dataset/format';
import { rowOf } from '../../../core/dataset/row-key';
import { strictManifestSchema, strictPackSchema } from '../../../core/dataset/strict-format';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { buildDataset } from '../../../scripts/release/build-dataset';

const RELEASE = { sequence: 7, published: '2026-11-22T00:00:00Z' };
const incidents = loadIncidents(process.cwd());
const built = buildDataset(incidents, RELEASE);

describe('the dataset as files', () => {
  it('is the same, byte for byte, whatever the order of the records', () => {
    const again = buildDataset([...incidents].reverse(), RELEASE);
    expect([...again.files.keys()]).toEqual([...built.files.keys()]);
    for (const [path, bytes] of built.files) expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.files.get(path)!)), path).toBe(0);
  });

  it('has a manifest that the extension accepts, and packs that are what it says', () => {
    const manifest = strictManifestSchema.parse(JSON.parse(Buffer.from(built.files.get(MANIFEST_PATH)!).toString()));
    expect(manifest.incidents).toBe(incidents.length);
    const ids = new Set<string>();
    let headings = 0;
    for (const { sha256, bytes, rawBytes, firstRow, rows } of manifest.packs) {
      const file = built.files.get(packPath(sha256))!;
      const raw = gunzipSync(file);
      expect([file.length, raw.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, rawBytes, sha256]);
      const pack = strictPackSchema.parse(JSON.parse(raw.toString()));
      expect(pack.rows.map((row) => row.n)).toEqual(Array.from({ length: rows }, (_, i) => firstRow + i));
      for (const row of pack.rows) {
        for (const [key] of row.keys) expect(rowOf(key, manifest.rows)).toBe(row.n);
        for (const { id } of row.incidents) ids.add(id);
        headings += row.headings.length;
      }
    }
    expect(ids.size).toBe(incidents.length);
    expect(headings).toBe(incidents.length);
  });

  it('leaves behind what is only for curators, and who is no shopper', () => {
    const text = built.manifest.packs.map(({ sha256 }) => gunzipSync(built.files.get(packPath(sha256))!).toString()).join('');
    expect(text).not.toMatch(/"(?:comment|awaited|looked)":/);
    expect(text).not.toMatch(/"who":"(?:business-partners|employees|job-seekers|shareholders)"/);
  });

  it('costs one pack where one record changes', () => {
    const [first, ...rest] = incidents;
    const changed = buildDataset([{ ...first!, revision: first!.revision + 1 }, ...rest], { ...RELEASE, sequence: 8 });
    const fresh = [...changed.files.keys()].filter((path) => path !== MANIFEST_PATH && !built.files.has(path));
    // A record lies in the rows of its own site keys, and its heading in one of them.
    const places = new Set(first!.shops.flatMap((shop) => shop.sites ?? []).map((rule) => rule.host)).size || 1;
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.length).toBeLessThanOrEqual(places);
  });
});
