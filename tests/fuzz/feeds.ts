import { gunzipSync } from 'node:zlib';
import { refuseWhole } from '../../core/dataset/check-consistency';
import { readManifest } from '../../core/dataset/check-manifest';
import { readPack } from '../../core/dataset/check-pack';
import { MANIFEST_PATH, packPath } from '../../core/dataset/format';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { buildDataset } from '../../scripts/release/build-dataset';
import { textOf } from '../support/put-dataset';
import { type Fuzzer, holds } from './fuzzer';
import { mutate, mutateText } from './mutate';

/** Feeds: a manifest and a pack, changed as values and as text; taken as they are, or refused by name. */
export const feeds: Fuzzer = {
  name: 'feeds',
  share: 40,
  open() {
    const incidents = loadIncidents(process.cwd()).slice(0, 40);
    const release = { sequence: 7, published: '2026-11-20T00:00:00Z', expires: '2027-01-19T00:00:00Z' };
    const { manifest, files } = buildDataset(incidents, release);
    const [entry] = manifest.packs;
    const manifestBytes = files.get(MANIFEST_PATH);
    const packBytes = entry && files.get(packPath(entry.sha256));
    if (!entry || !packBytes || !manifestBytes) throw new Error('the dataset was not built');
    const texts = { manifest: Buffer.from(manifestBytes).toString(), pack: gunzipSync(packBytes).toString() };
    const changed = (text: string, random: Parameters<typeof mutateText>[1]) =>
      random.chance(0.5) ? mutateText(text, random) : JSON.stringify(mutate(JSON.parse(text), random));
    return (random) => {
      if (random.chance(0.3)) return 'failure' in readManifest(changed(texts.manifest, random)) ? 'manifest refused' : 'manifest taken';
      const pack = readPack(Buffer.from(changed(texts.pack, random)), textOf, entry, manifest.rows);
      if ('failure' in pack) {
        holds(pack.failure === 'damaged' || pack.failure === 'too-large', 'a pack is refused by another name', pack);
        return 'pack refused';
      }
      const numbers = new Set(pack.rows.map(({ n }) => n));
      const refusal = refuseWhole(manifest, { came: [pack.kept.sums], rows: numbers, stay: [], go: [] });
      return refusal ? 'dataset refused' : 'dataset taken';
    };
  },
};
