import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { similarToDraft } from '../../../../scripts/data/draft/similar-to-draft';
import { writeIncident } from '../../../../scripts/data/lint/write-incident';
import { collectKnown } from '../../../../scripts/data/similar/collect-known';
import { prepareSimilar } from '../../../../scripts/data/similar/find-similar';
import { lineOf, lookedFor } from '../../../../scripts/data/similar/looked-for';
import { printSimilar } from '../../../../scripts/data/similar/print-similar';
import { BASE_PATH, baseIncident, TODAY } from '../../../support/base-incident';
import { withData } from '../../../support/temp-data';

const { known, shared } = collectKnown(process.cwd(), TODAY);
const find = prepareSimilar(known, shared);
const nearest = (...asked: string[]) => find(lookedFor(asked))[0];

describe('everything that exists', () => {
  it('is found by each of its names and each of its addresses', () => {
    // A few at a time: what is found of one does not hang on the others.
    const some = known.map((_, n) => (n % 40 === 0 ? prepareSimilar(known.slice(n, n + 40), shared) : undefined));
    const far = known.flatMap((one, n) => {
      const how = (asked: string) => some[n - (n % 40)]?.(lookedFor([asked])).find((found) => found.known === one)?.how;
      const names = one.names.filter((name) => /[\p{L}\p{N}]/u.test(name) && lookedFor([name]).places.length === 0);
      return [
        ...names.filter((name) => how(name) !== 'same name'),
        ...one.places.flatMap(({ host, path = '', from }) => {
          const found = how(`https://${host}${path}`);
          const wanted = one.list === 'shared host' ? 'host of many owners' : 'same address';
          return (from ? found !== undefined : found === wanted) ? [] : [`${host}${path}`];
        }),
      ].map((unfound) => `${one.id}: ${unfound}`);
    });
    expect(far).toEqual([]);
  }, 120_000);

  it.each([
    ['a cleared one', known.find(({ remark }) => remark === 'cleared')?.names[0] ?? '', 'curated'],
    ['one that Have I Been Pwned lists', 'Gravatar', 'Have I Been Pwned'],
    ['one that was left out of that list', 'Collection #1', 'not built'],
    ['one that was looked at and left out', '柿安本店', 'left out'],
    ['a supplier', 'パイプドビッツ', 'supplier'],
    ['a host of many owners', 'https://kirin.stores.jp/', 'shared host'],
  ])('%s', (_, asked, list) => {
    expect(nearest(asked)?.known.list).toBe(list);
  });

  it('also holds a withdrawn record, and one that does not fit the schema yet, by its file’s name', () => {
    const withdrawn = { ...baseIncident(), state: 'withdrawn' as const };
    const files = { [BASE_PATH]: writeIncident(withdrawn), 'data/incidents/2025/midori-bunko-2025.json': '{' };
    withData(files, (root) => {
      const all = collectKnown(root, TODAY).known;
      expect(all.map(({ id, list, remark }) => ({ id, list, remark }))).toEqual([
        { id: 'kirin-do-2024', list: 'curated', remark: 'withdrawn' },
        { id: 'midori-bunko-2025', list: 'does not fit the schema', remark: undefined },
      ]);
      expect(prepareSimilar(all, [])(lookedFor(['Midori Bunko']))[0]?.how).toBe('same name');
    });
  });

  it('is told to whoever drafts a record, by its names and its address', () => {
    const tell = (answers: Record<string, string>) =>
      withData({ [BASE_PATH]: writeIncident(baseIncident()) }, (root) => similarToDraft(root, answers, TODAY));
    expect(tell({ 'shop-ja': '麒麟', 'shop-en': 'Giraffe', host: 'shop.example.co.jp' })).toEqual([
      '# 麒麟 · Giraffe · https://shop.example.co.jp: 1 like it',
      '  kirin-do-2024 | きりん堂 / Kirin-do | example.co.jp | 2024-06-01 | payment-page-tampering | curated | same domain: example.co.jp',
    ]);
    expect(tell({ 'shop-ja': 'なぎ', 'shop-en': 'Nagi' })).toEqual(['# なぎ · Nagi: nothing like it']);
  });
});

describe('data:similar', () => {
  it('says how many were left out of a long list', () => {
    const asked = lookedFor(['ダイワロイネットホテルズ', 'https://www.ledger.com/']);
    const found = find(asked);
    expect(found.length).toBeGreaterThan(3);
    expect(printSimilar(asked, found, 2)).toHaveLength(4);
    expect(printSimilar(asked, found, 2).at(-1)).toBe(`  and ${found.length - 2} less like it (--limit ${found.length} lists them)`);
  });

  it('takes a line of a list as one shop, tabs between its names and hosts', () => {
    expect(lineOf('きりん堂\tKirin-do\tkirin.example.co.jp ')).toEqual({
      text: 'きりん堂 · Kirin-do · kirin.example.co.jp',
      names: ['きりん堂', 'Kirin-do'],
      places: [{ host: 'kirin.example.co.jp' }],
    });
    expect(lineOf('  ')).toBeUndefined();
    expect(lineOf('# asked on Monday')).toBeUndefined();
  });

  it('runs over names and a file alike, and finding nothing is no error', () => {
    const run = (args: string[], input = '') =>
      execFileSync('npx', ['tsx', 'scripts/data/similar.ts', ...args], { input, encoding: 'utf8' })
        .trim()
        .split('\n');
    expect(run(['Xqzzyvwk', '--file', '-'], 'Qqxxzzvv\n\n# a remark\n')).toEqual([
      '# Xqzzyvwk: nothing like it',
      '# Qqxxzzvv: nothing like it',
    ]);
    const [first] = JSON.parse(run(['--json', '--limit', '1', 'Bouygues Telecom']).join(''));
    expect(first).toMatchObject({ asked: 'Bouygues Telecom', found: [{ how: 'same name', known: { id: 'bouygues-telecom-2026' } }] });
  }, 60_000);
});
