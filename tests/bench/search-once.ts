import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Heading } from '../../core/dataset/format';
import { fold } from '../../core/search/fold';
import { prepareSearch } from '../../core/search/search';
import type { SearchTimes } from './search';

/** Texts as people type them, letter by letter: kana, kanji, romaji, an address, and what is not there. */
const TYPED = ['さくらどう', '桜堂本店', 'sakura', 'ledger', 'www.example', 'ﾖﾐﾌｧ', 'ないはずのみせのなまえ', 'zzzzqqqqxxxx', 'q'];

/** Texts with a slip, and names of shops that are not on record. */
const SLIPS = [
  '佐賀平川屋',
  'ビッグカメラ',
  'スルガ屋',
  '二輪館',
  'hirakwaya',
  'タイムスカー',
  'ヨドバシカメラ',
  '高島屋',
  'tokyuhands',
  'サイゼリヤ',
];

// What one life of the worker spends on search; `search.ts` starts this in a process of its own for each pair.
const [path = ''] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const began = performance.now();
const headings: Heading[] = JSON.parse(text);
const read = performance.now() - began;

const prepared = performance.now();
const search = prepareSearch(headings);
search.find('さ');
const first = performance.now() - prepared;

const scan = (typed: string) => {
  const wanted = fold(typed);
  return headings.filter(({ terms }) => terms.some((term) => term.includes(wanted)));
};
const letterByLetter = (texts: readonly string[]) => texts.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1)));
const strokes = letterByLetter(TYPED);
const usual = (act: (typed: string) => unknown, typed: readonly string[] = strokes) => {
  const times = typed.map((stroke) => {
    const start = performance.now();
    act(stroke);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
};

const slipPrepared = performance.now();
search.near('ざくらどう');
const slipFirst = performance.now() - slipPrepared;

const miniPrepared = performance.now();
const mini = new MiniSearch<Heading>({ fields: ['terms'], searchOptions: { prefix: true, fuzzy: 0.2 } });
mini.addAll(headings);
mini.search('さ');
const miniFirst = performance.now() - miniPrepared;

process.send?.({
  read,
  first,
  keystroke: usual(search.find),
  plain: usual(scan),
  slip: { first: slipFirst, each: usual(search.near, letterByLetter(SLIPS)) },
  mini: { first: miniFirst, keystroke: usual((typed) => mini.search(fold(typed))) },
} satisfies SearchTimes);
