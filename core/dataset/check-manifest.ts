import { OPEN } from '../incident/forms';
import { LIMITS, type Manifest, type ManifestHead, manifestSchema, type StoredDataset } from './format';
import { parseJson } from './parse-json';
import { damaged, type Refusal, tooLarge } from './refusal';
import { DATASET_FORMAT } from './versions';

const openManifestSchema = manifestSchema(OPEN);

/** Clocks of devices are often some hours wrong, and a time zone set wrong is at most 26 hours. */
const MAX_FUTURE_MS = 26 * 3_600_000;

/** What a publication may lose without saying so: one in twenty, and never less than two. Withdrawn records stay, so a loss is rare. */
const MAX_LOST_SHARE = 0.05;
const MAX_LOST_ALWAYS = 2;

/** Reads a manifest's text: its format first, then its shape, then whether it is within bounds and whole. */
export function readManifest(text: string): Manifest | Refusal {
  const json = parseJson(text);
  if (json === undefined) return damaged('the manifest is no JSON');
  const result = openManifestSchema.safeParse(json);
  if (!result.success) {
    return hasNewerFormat(json)
      ? { failure: 'too-new', detail: 'the format is newer' }
      : damaged('the manifest has not the shape of its format');
  }
  const manifest = result.data;
  const { packs, rows } = manifest;
  const sum = (of: 'bytes' | 'rawBytes') => packs.reduce((total, pack) => total + pack[of], 0);
  const isTooLarge =
    rows > LIMITS.rows ||
    packs.length > LIMITS.packs ||
    sum('bytes') > LIMITS.datasetBytes ||
    sum('rawBytes') > Math.min(LIMITS.rawDatasetBytes, Math.max(LIMITS.anyRawBytes, sum('bytes') * LIMITS.unpackedTimes)) ||
    packs.some((pack) => pack.bytes > LIMITS.packBytes || pack.rawBytes > LIMITS.rawPackBytes);
  if (isTooLarge) return tooLarge('the manifest announces more than any dataset holds');
  if (!Number.isInteger(Math.log2(rows)) || !coversAllRows(manifest)) return damaged('packs and rows do not agree');
  return manifest;
}

/** Whether the manifest of a feed may be taken now: dated right, newer than the one in use, and not suddenly smaller. */
export function refuseManifest(
  manifest: ManifestHead,
  old: Pick<StoredDataset, 'manifest'> | undefined,
  nowMs: number,
): Refusal | undefined {
  const published = Date.parse(manifest.published);
  if (published > nowMs + MAX_FUTURE_MS) return { failure: 'future', detail: 'published later than now' };
  if (Date.parse(manifest.expires) <= published) return damaged('expires before it is published');
  if (old && manifest.sequence < old.manifest.sequence) return { failure: 'older', detail: 'the sequence went back' };
  if (Date.parse(manifest.expires) <= nowMs) return { failure: 'expired', detail: 'past its expiry' };
  if (!old || manifest.sequence === old.manifest.sequence) return undefined;
  if (published < Date.parse(old.manifest.published)) return { failure: 'older', detail: 'a later sequence with an earlier date' };
  const lost = (before: number, after: number) =>
    before - after > Math.max(MAX_LOST_ALWAYS, Math.floor(before * MAX_LOST_SHARE), manifest.allowsShrink ?? 0);
  if (lost(old.manifest.incidents, manifest.incidents)) return { failure: 'shrunk', detail: 'far fewer incidents than before' };
  if (lost(old.manifest.siteKeys, manifest.siteKeys)) return { failure: 'shrunk', detail: 'far fewer addresses than before' };
  return undefined;
}

function hasNewerFormat(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && typeof json.format === 'number' && json.format > DATASET_FORMAT;
}

function coversAllRows({ packs, rows }: Manifest): boolean {
  let next = 0;
  for (const pack of packs) {
    if (pack.firstRow !== next) return false;
    next += pack.rows;
  }
  return next === rows;
}
