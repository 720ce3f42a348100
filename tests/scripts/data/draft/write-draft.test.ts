import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { incidentFileSchema } from '../../../../core/incident/curated-file';
import { askTerminal } from '../../../../scripts/data/draft/ask-terminal';
import { type Answers, openQuestions, QUESTIONS, whyNot } from '../../../../scripts/data/draft/questions';
import { type Written, writeDraft } from '../../../../scripts/data/draft/write-draft';
import { checkDataset } from '../../../../scripts/data/lint/check-dataset';
import { readDataset } from '../../../../scripts/data/lint/read-dataset';
import { slugOf } from '../../../../scripts/data/slug-of';
import { withData } from '../../../support/temp-data';

const TODAY = '2026-11-22';
const PATH = 'data/incidents/2026/kirin-do-2026.json';

/** As few flags as will do; what is optional takes its fallback. */
const NEEDED: Answers = {
  'shop-ja': 'きりん堂',
  'shop-en': 'Kirin-dō',
  disclosed: '2026-10',
  url: 'https://example.co.jp/notice',
  source: 'official',
  cause: 'unknown',
  certainty: 'possible',
  who: 'card-payers',
  data: 'card-expiry, card-number',
  category: 'food',
};
const FALLBACKS: Answers = Object.fromEntries(
  QUESTIONS.flatMap(({ flag, fallback }) => (fallback === undefined ? [] : [[flag, fallback]])),
);

function write(answers: Answers, files: Record<string, string> = {}): Written & { problems: number; text: string } {
  return withData(files, (root) => {
    const written = writeDraft(root, { ...FALLBACKS, ...answers }, TODAY);
    const { dataset, problems } = readDataset(root, TODAY);
    const text = 'path' in written ? readFileSync(join(root, written.path), 'utf8') : '';
    return { ...written, problems: problems.length + checkDataset(dataset).length, text };
  });
}

describe('a new record', () => {
  it('from the needed flags alone passes the data check', () => {
    const { text, ...written } = write(NEEDED);
    expect(written).toMatchObject({ path: PATH, problems: 0 });
    const record = incidentFileSchema.parse(JSON.parse(text));
    expect(record).toMatchObject({
      id: 'kirin-do-2026',
      revision: 1,
      state: 'active',
      announcedBy: 'operator',
      shops: [{ key: 'kirin-do', status: 'unknown' }],
    });
    expect(record.shops[0]!.sites).toBeUndefined();
    expect(record.exposures).toEqual([{ who: 'card-payers', data: ['card-number', 'card-expiry'] }]);
  });

  it.each<[string, Answers, object]>([
    ['exactly that host, unless more is said', {}, { kind: 'host', host: 'shop.example.co.jp' }],
    ['from a path down, where there is one', { path: '/kirin' }, { kind: 'path', host: 'shop.example.co.jp', path: '/kirin' }],
    ['the whole domain, where it is asked for by name', { host: 'Kirindo.co.jp', kind: 'site' }, { kind: 'site', host: 'kirindo.co.jp' }],
  ])('takes an address: %s', (_, answers, wanted) => {
    const { text } = write({ ...NEEDED, host: 'Shop.Example.co.jp', evidence: 'shop-page', ...answers });
    expect(incidentFileSchema.parse(JSON.parse(text)).shops[0]!.sites).toEqual([
      { ...wanted, role: 'breached', evidence: 'shop-page', checked: TODAY },
    ]);
  });

  it('through a supplier says so of the address', () => {
    const through = { cause: 'supplier-breach', 'unnamed-supplier': 'form-tool', host: 'example.co.jp', evidence: 'notice' };
    const { text } = write({ ...NEEDED, ...through });
    expect(incidentFileSchema.parse(JSON.parse(text))).toMatchObject({
      unnamedSupplier: 'form-tool',
      shops: [{ sites: [{ role: 'affected-through-supplier' }] }],
    });
  });

  it('comes with what a person should look at', () => {
    const written = write({ ...NEEDED, host: 'example.co.jp', evidence: 'notice' });
    expect(written).toMatchObject({ path: PATH, warnings: expect.arrayContaining([expect.stringMatching(/www-twin-decided/)]) });
  });

  it('of an unknown disclosure takes the year of its source', () => {
    const { text, ...written } = write({ ...NEEDED, disclosed: 'unknown', 'source-date': '2021-07' });
    expect(written).toMatchObject({ path: 'data/incidents/2021/kirin-do-2021.json', problems: 0 });
    expect(incidentFileSchema.parse(JSON.parse(text)).disclosed).toBeUndefined();
  });

  it('is never written over another', () => {
    expect(write(NEEDED, { [PATH]: '{}' })).toMatchObject({ refused: [expect.stringMatching(/exists already/)] });
  });

  it.each<[string, Answers, RegExp]>([
    ['has no impossible date', { disclosed: '2026-13' }, /disclosed: schema: write a possible date/],
    ['accuses no shared host', { host: 'stores.jp', evidence: 'notice' }, /no-shared-address/],
    [
      "accuses no operator's whole domain",
      { host: 'kentaurus.co.jp', kind: 'site', evidence: 'notice', 'operator-ja': 'ケンタウルス', 'operator-en': 'Kentaurus' },
      /kentaurus\.co\.jp is named after Kentaurus, not after the shop/,
    ],
    ['covers no more than a domain', { host: 'shop.example.co.jp', kind: 'site', evidence: 'notice' }, /for one host write kind "host"/],
    ['has no path without a host', { path: '/kirin' }, /^--path is about an address: give its --host, too$/],
    ['has no evidence for nothing', { evidence: 'notice' }, /^--evidence is about an address/],
    [
      'has a host alone as its host',
      { host: 'https://www.rakuten.co.jp/kirin/', evidence: 'notice' },
      /^--host takes a host alone: --host www\.rakuten\.co\.jp --path \/kirin\/$/,
    ],
    ['has no port', { host: 'example.co.jp:8080', evidence: 'notice' }, /^--host takes a host alone: --host example\.co\.jp$/],
    ['says from which path down', { host: 'example.co.jp', kind: 'path', evidence: 'notice' }, /^--kind path needs the path/],
    [
      'is not both at a path and everywhere',
      { host: 'example.co.jp', kind: 'site', path: '/kirin', evidence: 'notice' },
      /^--kind site is about more than --path \/kirin: leave one of them out$/,
    ],
    [
      'has a path from its slash',
      { host: 'example.co.jp', path: 'kirin', evidence: 'notice' },
      /^--path begins with a slash: --path \/kirin$/,
    ],
    ['names its operator in both languages', { 'operator-ja': '麒麟' }, /^--operator-ja and --operator-en go together$/],
    ['has one supplier', { supplier: 'sora', 'unnamed-supplier': 'payment' }, /^--supplier names who --unnamed-supplier says is not named/],
    ['names a supplier that has a file', { cause: 'supplier-breach', supplier: 'nobody' }, /add data\/suppliers\/nobody\.json/],
    ['has a name of which an id can be made, or an id', { 'shop-en': '・・・' }, /id: schema: write an id as shop-name-YYYY/],
  ])('%s; else nothing is written', (_sentence, answers, says) => {
    const written = write({ ...NEEDED, ...answers });
    expect(written).toMatchObject({ refused: expect.arrayContaining([expect.stringMatching(says)]), problems: 0 });
  });
});

describe('the questions', () => {
  it('that an address brings up are needed with it, and only then', () => {
    const flags = (answers: Answers) => openQuestions({ ...FALLBACKS, ...NEEDED, ...answers }).map(({ flag }) => flag);
    expect(flags({})).toEqual([]);
    expect(flags({ host: 'example.co.jp' })).toEqual(['evidence']);
  });

  it('refuse a value that is none, and name those that are', () => {
    const certainty = QUESTIONS.find(({ flag }) => flag === 'certainty')!;
    expect(whyNot(certainty, 'sure')).toBe('--certainty cannot be "sure"; write one of confirmed, possible, not-confirmed');
    expect(whyNot(certainty, '')).toMatch(/^--certainty is needed/);
  });

  it('are asked again until the answer will do, and not where a flag gave it', async () => {
    const output = new PassThrough();
    const input = new PassThrough();
    const { certainty: _asked, ...given } = { ...FALLBACKS, ...NEEDED };
    input.end('sure\npossible\n');
    expect(await askTerminal(given, input, output)).toEqual({ ...FALLBACKS, ...NEEDED });
    const said = String(output.read());
    expect(said.match(/certainty: /g)).toHaveLength(2);
    expect(said).not.toContain('shop-ja');
  });

  it('that are never answered write nothing', async () => {
    const input = new PassThrough();
    input.end('');
    await expect(askTerminal({}, input, new PassThrough())).rejects.toThrow(/nothing was written/);
  });
});

it.each([
  ['Kirin-dō & Sons', 'kirin-do-sons'],
  ["Farmer's Own", 'farmers-own'],
  ['B.LEAGUE', 'b-league'],
  ['きりん堂', ''],
])('the key of %s is "%s"', (name, key) => {
  expect(slugOf(name)).toBe(key);
});
