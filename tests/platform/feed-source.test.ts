import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type Manifest, type PackEntry } from '../../core/dataset/format';
import { startRun } from '../../core/dataset/refresh-progress';
import type { LoggedRequest } from '../../core/dataset/request-log';
import { feedAt } from '../../platform/feed-source';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const PACK: PackEntry = { sha256: 'ab'.repeat(32), bytes: 4, rawBytes: 9, firstRow: 0, rows: 1 };
const MANIFEST = {} as Manifest;
const files = new Map<string, Uint8Array>();
const fetched = vi.fn(async (url: string, _: RequestInit) => {
  const bytes = files.get(url);
  return new Response(bytes ? Uint8Array.from(bytes) : null, { status: bytes ? 200 : 404 });
});

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  fetched.mockClear();
  files.clear();
});
afterEach(() => void vi.unstubAllGlobals());

describe('a feed', () => {
  const address = 'https://feed.example/';
  const url = `${address}v1/`;

  it('has its manifest and its packs below its address, in the folder of their format', async () => {
    files.set(`${url}manifest.json`, Buffer.from('m'));
    files.set(`${url}packs/${PACK.sha256}.json.gz`, Buffer.from('pack'));
    const feed = feedAt(address);
    expect(await feed.manifest(startRun())).toEqual({ bytes: Uint8Array.from(Buffer.from('m')) });
    expect(await feed.pack(PACK, MANIFEST, startRun())).toEqual({ bytes: Uint8Array.from(Buffer.from('pack')) });
    // Nothing is kept by the browser's cache, which would send back what the host marked it with.
    expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-store', 'no-store']);
  });

  it('may send no longer manifest than any, and no longer pack than was announced', async () => {
    files.set(`${url}manifest.json`, Buffer.alloc(LIMITS.manifestBytes + 1));
    files.set(`${url}packs/${PACK.sha256}.json.gz`, Buffer.from('packs'));
    const feed = feedAt(address);
    expect(await feed.manifest(startRun())).toEqual({ failure: 'too-large' });
    expect(await feed.pack(PACK, MANIFEST, startRun())).toEqual({ failure: 'damaged' });
  });

  it('is asked for nothing in a build that has none', async () => {
    expect(await feedAt('').manifest(startRun())).toEqual({ failure: 'no-feed' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('has every request logged once it has ended, with what came of it', async () => {
    const log: LoggedRequest[] = [];
    files.set(`${url}manifest.json`, Buffer.from('m'));
    const feed = feedAt(address, { now: () => NOW, log: async (one) => void log.push(one) });
    await feed.manifest(startRun());
    await feed.pack(PACK, MANIFEST, startRun());
    const at = '2026-11-22T09:00:00.000Z';
    expect(log).toEqual([
      { at, url: `${url}manifest.json`, bytes: 1, result: 'ok' },
      { at, url: `${url}packs/${PACK.sha256}.json.gz`, bytes: 0, result: 'not-found' },
    ]);
  });
});
