import type { Incident } from '../../core/incident/schema';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { buildDataset } from '../../scripts/release/build-dataset';
import type { BenchOptions } from './bench-options';
import type { BenchReport } from './bench-report';

const CHANGED = [0, 1, 10, 1000];

/** How many bytes a refresh fetches, by how many records changed since the last one: the manifest, and the packs that are new. */
export function benchRefresh(_options: BenchOptions, report: BenchReport): void {
  const incidents = loadIncidents(process.cwd());
  const before = buildDataset(incidents, { sequence: 1, published: '2026-11-22T00:00:00Z' });
  for (const count of CHANGED) {
    const some = new Set(spread(incidents, count));
    const next = incidents.map((one) => (some.has(one) ? { ...one, revision: one.revision + 1 } : one));
    const after = buildDataset(next, { sequence: 2, published: '2026-11-23T00:00:00Z' });
    const fetched = [...after.files].filter(([path]) => path.endsWith('manifest.json') || !before.files.has(path));
    // Nothing changed: the manifest of today is fetched, and no more.
    const bytes = count === 0 ? [...before.files].filter(([path]) => path.endsWith('manifest.json')) : fetched;
    report.amount({
      what: `bytes fetched for ${count.toLocaleString('en')} changed records of ${incidents.length.toLocaleString('en')} (${bytes.length - 1} packs of ${after.manifest.packs.length})`,
      value: bytes.reduce((sum, [, file]) => sum + file.length, 0),
      unit: 'bytes',
    });
  }
}

/** So many of them, from all over. */
function spread(incidents: readonly Incident[], count: number): Incident[] {
  return Array.from({ length: Math.min(count, incidents.length) }, (_, n) => incidents[Math.floor((n * incidents.length) / count)]).filter(
    (one) => one !== undefined,
  );
}
