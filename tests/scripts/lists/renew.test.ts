import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAK_LIST } from '../../../scripts/bonjourlafuite/renew-leaks';
import { parseHibp } from '../../../scripts/hibp/parse-hibp';
import { SNAPSHOT_FILE } from '../../../scripts/hibp/read-hibp';
import { HIBP_LIST } from '../../../scripts/hibp/renew-snapshot';
import { renewList, usageOf } from '../../../scripts/lists/renew';
import { anApiBreach } from '../../support/a-breach';
import { leaksCsv } from '../../support/a-leak';

const PRESENT = readFileSync(SNAPSHOT_FILE, 'utf8');
let root: string;
let server: Server | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'misemori-hibp-'));
  cpSync('data/hibp', join(root, 'data/hibp'), { recursive: true });
});

afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

const written = () => readFileSync(join(root, SNAPSHOT_FILE), 'utf8');

/** The present list with one record more. */
function aLongerList(): string {
  const parsed = parseHibp(PRESENT);
  return JSON.stringify([...('records' in parsed ? parsed.records : []), anApiBreach()]);
}

function serve(status: number, text: string): Promise<string> {
  const started = createServer((_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(text));
  server = started;
  return new Promise((resolve) => {
    started.listen(0, '127.0.0.1', () => {
      const address = started.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/breaches`);
    });
  });
}

describe('npm run data:hibp', () => {
  it('renews the snapshot from a file', async () => {
    const file = join(root, 'breaches.json');
    writeFileSync(file, aLongerList());
    const outcome = await renewList(HIBP_LIST, root, [file]);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.report).toContain('added 1: TeaShop (tea-shop.com)');
    expect(written()).toContain('"Name":"TeaShop"');
    expect(readdirSync(join(root, 'data/hibp'))).toEqual(readdirSync('data/hibp'));
  });

  it('renews the snapshot from a web address', async () => {
    const outcome = await renewList(HIBP_LIST, root, [await serve(200, aLongerList())]);
    expect(outcome.failure).toBeUndefined();
    expect(written()).toContain('"Name":"TeaShop"');
  });

  it('writes the same bytes when there is nothing new', async () => {
    await renewList(HIBP_LIST, root, [join(root, SNAPSHOT_FILE)]);
    expect(written()).toBe(PRESENT);
  });

  it.each([
    ['no argument', [], usageOf(HIBP_LIST)],
    ['an unknown option', ['x.json', '--force'], usageOf(HIBP_LIST)],
    ['two lists', ['x.json', 'y.json'], usageOf(HIBP_LIST)],
    ['a file that is not there', ['no-such-file.json'], 'no-such-file.json: the file cannot be read'],
    ['a list of something else', ['package.json'], 'package.json: expected a list of breaches'],
    [
      'a list of no breaches',
      ['data/hibp/discreet.json'],
      'data/hibp/discreet.json: record 1: Invalid input: expected object, received string',
    ],
  ])('writes nothing for %s, and says why in one line', async (_what, args, failure) => {
    expect(await renewList(HIBP_LIST, root, args)).toEqual({ report: [], failure });
    expect(written()).toBe(PRESENT);
  });

  it('writes nothing when the list shrinks, unless it may', async () => {
    const file = join(root, 'breaches.json');
    writeFileSync(file, JSON.stringify([anApiBreach()]));
    expect((await renewList(HIBP_LIST, root, [file])).failure).toContain('add --allow-shrink');
    expect(written()).toBe(PRESENT);
    expect((await renewList(HIBP_LIST, root, [file, '--allow-shrink'])).failure).toBeUndefined();
    expect(written()).not.toBe(PRESENT);
  });

  it('writes nothing when the server has none', async () => {
    const url = await serve(503, 'try later');
    expect(await renewList(HIBP_LIST, root, [url])).toEqual({ report: [], failure: `${url}: the server answered 503` });
    expect(written()).toBe(PRESENT);
  });

  it('writes nothing when there is no server', async () => {
    expect((await renewList(HIBP_LIST, root, ['http://127.0.0.1:9/'])).failure).toMatch(/^http:\/\/127\.0\.0\.1:9\/: no answer \(.+\)$/);
    expect(written()).toBe(PRESENT);
  });

  it('writes nothing while the present data are broken', async () => {
    writeFileSync(join(root, 'data/hibp/shops.json'), '{');
    expect((await renewList(HIBP_LIST, root, [join(root, SNAPSHOT_FILE)])).failure).toContain('data/hibp/shops.json');
  });
});

describe('npm run data:bonjourlafuite', () => {
  beforeEach(() => {
    cpSync('data/bonjourlafuite', join(root, 'data/bonjourlafuite'), { recursive: true });
  });
  const snapshot = () => readFileSync(join(root, LEAK_LIST.snapshotFile), 'utf8');
  const csv = leaksCsv([{ date: '2020-02-02', data: "['Nom, prénom']", links: "['img/the.png']" }]);

  it('renews the snapshot from a file, and from a web address', async () => {
    const file = join(root, 'list.csv');
    writeFileSync(file, csv);
    const before = snapshot();
    expect((await renewList(LEAK_LIST, root, [file])).failure).toContain('add --allow-shrink');
    expect(snapshot()).toBe(before);
    // Decisions about entries that are gone are for the check, not for the renewal.
    for (const args of [[file], [await serve(200, csv)]]) {
      const outcome = await renewList(LEAK_LIST, root, [...args, '--allow-shrink']);
      expect(outcome.failure).toBeUndefined();
      expect(outcome.report).toContain('to decide 1');
      expect(snapshot()).toContain('"processor":"Thé du Marais"');
    }
  });

  it('writes the same bytes when there is nothing new', async () => {
    const before = snapshot();
    expect((await renewList(LEAK_LIST, root, [join(root, LEAK_LIST.snapshotFile)])).report).toContain('changed 0');
    expect(snapshot()).toBe(before);
  });

  it('writes nothing for another list, and says why', async () => {
    expect((await renewList(LEAK_LIST, root, ['data/hibp/snapshot.json'])).failure).toMatch(/^data\/hibp\/snapshot\.json: entry 1: /);
  });
});
