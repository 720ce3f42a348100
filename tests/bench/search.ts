import type { Heading } from '../../core/dataset/format';
import { fold } from '../../core/search/fold';
import { prepareSearch } from '../../core/search/search';
import { reportAmount } from './report';

const NAMES = 100_000;
/** A keystroke that takes longer is felt. */
const MAX_MS = 8;
const RUNS = 15;

const KANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん'.split('');
const KANJI = '桜海山川空星月花木石茶屋堂本店書房文具陶器硝子家電布帛緑青白黒東西南北'.split('');
const LATIN = 'abcdefghijklmnoprstuvwyz'.split('');

/** The same numbers on every machine (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function inventHeadings(count: number): Heading[] {
  const next = numbers(7);
  const word = (letters: string[], least: number, most: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => letters[Math.floor(next() * letters.length)]).join('');
  return Array.from({ length: count }, (_, i): Heading => {
    const [kanji, kana, latin] = [word(KANJI, 2, 5), word(KANA, 3, 8), word(LATIN, 4, 12)];
    const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
    return {
      id: `shop-${i}-2026`,
      revision: 1,
      state: 'active',
      key: `${latin}${i}.example`,
      names: { ja: kanji, en: latin },
      terms: [kanji, `${kana}オンラインショップ`, `${latin} Co., Ltd.`, `www.${latin}${i}.example`].map(fold),
      disclosed: `${2010 + Math.floor(next() * 16)}-${month}`,
    };
  });
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Texts as people type them, letter by letter: kana, kanji, romaji, an address, and what is not there. */
const TYPED = ['さくらどう', '桜堂本店', 'sakura', 'shop12', 'www.example', 'ﾖﾐﾌｧ', 'ないはずのみせのなまえ', 'zzzzqqqqxxxx', 'q'];

/**
 * What a keystroke of the look-up costs, in milliseconds and against a plain scan of the same names in the same run. Gives
 * back whether the slowest is within its limit.
 */
export function benchSearch(): boolean {
  const headings = inventHeadings(NAMES);
  const search = prepareSearch(headings);
  const scan = (text: string) => {
    const wanted = fold(text);
    return headings.filter(({ terms }) => terms.some((term) => term.includes(wanted)));
  };
  const strokes = TYPED.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1)));
  for (const stroke of strokes) search(stroke);
  const results = strokes.map((stroke) => ({
    stroke,
    ours: median(Array.from({ length: RUNS }, () => timed(() => search(stroke)))),
    plain: median(Array.from({ length: 3 }, () => timed(() => scan(stroke)))),
  }));
  const slowest = results.reduce((a, b) => (b.ours > a.ours ? b : a));
  const usual = median(results.map(({ ours }) => ours));
  const plain = median(results.map((result) => result.plain));
  const against = (ms: number) => `${(ms / plain).toFixed(2)} of a plain scan`;
  return reportAmount(
    `search over ${NAMES.toLocaleString('en')} names, slowest of ${strokes.length} keystrokes ("${slowest.stroke}", ${against(slowest.ours)}; ` +
      `median ${usual.toFixed(1)} ms, ${against(usual)})`,
    slowest.ours,
    MAX_MS,
    'ms',
  );
}
