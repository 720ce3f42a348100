import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRun } from '../../core/dataset/refresh-progress';
import { type DownloadLimits, download, PATIENCE, type Patience } from '../../platform/download';
import { type Host, honestHost, openHost } from '../support/feed-fixture';

const LIMITS: DownloadLimits = { maxBytes: 1000, tooMany: 'too-large', cache: 'no-store' };
/** Longer than any test waits: whoever ends a download within it was another limit. */
const NEVER_MS = 3_600_000;
const PATIENT: Patience = { answerMs: NEVER_MS, pieceMs: NEVER_MS, bytesPerSecond: 0.001 };
const SOON_MS = 30;

type Server = Awaited<ReturnType<typeof openHost>>;
let host: Server;
let other: Server;
const get = (path: string, limits: Partial<DownloadLimits> = {}, patience: Partial<Patience> = {}) =>
  download(host.url + path, { ...LIMITS, ...limits }, startRun(), { ...PATIENT, ...patience });

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  [host, other] = await Promise.all([openHost(), openHost()]);
  host.files = new Map([['file', Buffer.from('0123456789')]]);
  other.files = host.files;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await Promise.all([host.close(), other.close()]);
});
beforeEach(() => {
  host.manners = honestHost;
  host.requests.length = other.requests.length = 0;
});

describe('a download', () => {
  it('brings the bytes, and tells the run of each as it arrives', async () => {
    const run = startRun();
    expect(await download(`${host.url}file`, LIMITS, run)).toEqual({ bytes: Uint8Array.from(Buffer.from('0123456789')) });
    expect(run.progress.done).toBe(10);
  });

  it.each([
    [10, { bytes: expect.any(Uint8Array) }],
    [9, { failure: 'too-large' }],
  ])('may hold %i bytes and no more', async (maxBytes, expected) => expect(await get('file', { maxBytes })).toEqual(expected));

  it('follows no redirection, not even to a host that has the file', async () => {
    host.manners = (_, response) => void response.writeHead(302, { location: `${other.url}file` }).end();
    expect(await get('file')).toEqual({ failure: 'unreachable' });
    expect(other.requests).toEqual([]);
  });

  it('sends no cookie, no address of a page and no header of its own, and keeps to the cache that it was told', async () => {
    const sent = vi.spyOn(globalThis, 'fetch');
    await get('file', { cache: 'reload' });
    const [[, init] = []] = sent.mock.calls;
    expect(init).toEqual({
      cache: 'reload',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: expect.any(AbortSignal),
    });
    sent.mockRestore();
  });
});

describe('how long a host may take', () => {
  const silent: Host = () => {};
  const silentAfterAPiece: Host = (_, response) => void response.writeHead(200).write('0123');

  it.each<[string, Host, Partial<Patience>, string]>([
    ['to answer', silent, { answerMs: SOON_MS }, 'unreachable'],
    ['between two pieces', silentAfterAPiece, { pieceMs: SOON_MS }, 'interrupted'],
  ])('%s', async (_, manners, patience, failure) => {
    host.manners = manners;
    expect(await get('file', {}, patience)).toEqual({ failure });
  });

  it('for all of it, however steadily it sends', async () => {
    host.manners = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('0'), SOON_MS / 3);
      response.once('close', () => clearInterval(timer));
    };
    // Long enough for the answer to begin on any machine; at a byte in 10 ms, 1,000 bytes would take 10 s, and be `too-large` then.
    const outcome = await get('file', {}, { answerMs: 2000, bytesPerSecond: 10_000 });
    expect([{ failure: 'interrupted' }, { failure: 'unreachable' }]).toContainEqual(outcome);
  });

  it('is limited in every one of these ways where nobody says otherwise', () =>
    expect([PATIENCE.answerMs, PATIENCE.pieceMs, PATIENCE.bytesPerSecond].every((one) => one > 0 && one < NEVER_MS)).toBe(true));

  it('and no timer is left behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await get('file');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('a download that somebody stops', () => {
  it.each<[string, Host]>([
    ['before the answer', () => {}],
    ['in the middle', (_, response) => void response.writeHead(200).write('0123')],
  ])('%s is told as stopped, and the connection is let go', async (_, manners) => {
    const run = startRun();
    let closed = false;
    host.manners = (request, response, files) => {
      response.once('close', () => {
        closed = true;
      });
      manners(request, response, files);
      setTimeout(() => run.cancel(), SOON_MS);
    };
    expect(await download(`${host.url}file`, LIMITS, run, PATIENT)).toEqual({ failure: 'cancelled' });
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  it('before it began asks the host for nothing', async () => {
    const run = startRun();
    run.cancel();
    expect(await download(`${host.url}file`, LIMITS, run, PATIENT)).toEqual({ failure: 'cancelled' });
    expect(host.requests).toEqual([]);
  });
});

describe('an answer that is no file', () => {
  it.each([
    [404, 'not-found'],
    [500, 'unreachable'],
    [204, 'unreachable'],
  ])('%i is %s', async (status, failure) => {
    host.manners = (_, response) => void response.writeHead(status).end();
    expect(await get('file')).toEqual({ failure });
  });

  it('is told as offline where the browser says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    host.manners = (request) => void request.socket.destroy();
    expect(await get('file')).toEqual({ failure: 'offline' });
    vi.stubGlobal('navigator', { onLine: true });
  });
});
