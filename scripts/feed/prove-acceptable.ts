import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { MANIFEST_PATH, type Manifest, packPath } from '../../core/dataset/format';
import { startRun } from '../../core/dataset/refresh-progress';
import { strictManifestSchema, strictPackSchema } from '../../core/dataset/strict-format';
import { publishedIncidentSchema } from '../../core/incident/published-incident';
import { installDataset } from '../../core/use-cases/install-dataset';
import type { SourcePort } from '../../core/use-cases/ports';
import type { BuiltDataset } from '../release/build-dataset';
import { inMemoryPorts } from './in-memory-ports';

const recordsSchema = z.object({ rows: z.array(z.object({ incidents: z.array(z.looseObject({ id: z.string() })) })) });

/**
 * Proves that what is about to be published has no field or value that this version does not know, and runs it through the
 * extension's own checks.
 * @param signed the manifest as it will be published
 * @throws with one line that says what is wrong
 */
export async function proveAcceptable(
  { manifest, files }: BuiltDataset,
  signed: Uint8Array,
  keys: readonly string[],
  nowMs: number,
): Promise<void> {
  refuseUnknown(manifest, files);
  const from = (path: string) => {
    const bytes = path === MANIFEST_PATH ? signed : files.get(path);
    return bytes ? { bytes } : { failure: 'not-found' as const };
  };
  const source: SourcePort = {
    atHand: true,
    manifest: async () => from(MANIFEST_PATH),
    pack: async ({ sha256 }) => from(packPath(sha256)),
  };
  const ports = inMemoryPorts();
  const outcome = await installDataset(source, ports, { trust: keys, nowMs, run: startRun() });
  if (outcome.kind === 'failed')
    throw new Error(`Not published, because the extension would refuse it: ${outcome.failure}, ${outcome.detail}.`);
  const [unread] = await ports.dataset.unread();
  if (unread) throw new Error(`Not published, because the extension could not read ${unread.id}.`);
}

/** A reader does without what it does not know; where data are made, it is a mistake. */
function refuseUnknown(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): void {
  refuseShape('the manifest', strictManifestSchema, manifest);
  for (const { sha256 } of manifest.packs) {
    const path = packPath(sha256);
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not among the files of the dataset`);
    const pack: unknown = JSON.parse(gunzipSync(bytes).toString());
    if (strictPackSchema.safeParse(pack).success) continue;
    // Each record by itself, so that the one at fault is named.
    const { rows } = recordsSchema.parse(pack);
    for (const record of rows.flatMap(({ incidents }) => incidents)) refuseShape(record.id, publishedIncidentSchema, record);
    refuseShape(path, strictPackSchema, pack);
  }
}

function refuseShape(name: string, schema: z.core.$ZodType, value: unknown): void {
  const issue = z.safeParse(schema, value).error?.issues[0];
  if (!issue) return;
  const field = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  throw new Error(`Not published: ${name} has something at ${field} that core/incident/schema.ts does not know (${issue.code}).`);
}
