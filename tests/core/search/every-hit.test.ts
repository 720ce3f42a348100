import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../core/search/fold';
import { isReadable } from '../../../core/search/readable';
import { romajiOf } from '../../../core/search/romaji';
import { prepareSearch } from '../../../core/search/search';
import { inLargeKana } from '../../../core/search/search-keys';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';

const headings = compileRows(loadIncidents(process.cwd())).flatMap((row) => row.headings);
const { find } = prepareSearch(headings);
const found = (text: string) => find(text).map(({ names }) => names.ja);

/** Why a reader who typed this would understand that something of this name is listed; undefined where nobody could. */
function reason(typed: string, term: string): string | undefined {
  const words = term.split(' ');
  const from = words.map((_, n) => words.slice(n).join(''));
  const written = inLargeKana(fold(typed));
  if (from.some((rest) => inLargeKana(rest).startsWith(written))) return 'a word of it begins so';
  if (words.some((word) => inLargeKana(word).includes(written))) return 'it stands in a word';
  if (/^[\u3005\u3400-\u9fff]/.test(written) && inLargeKana(from[0] ?? '').includes(written)) return 'it stands there in kanji';
  const sound = isReadable(fold(typed)) ? romajiOf(fold(typed)) : '';
  // A word of English is not read as if it were romaji.
  const spoken = from.filter((rest) => sound !== '' && romajiOf(rest).startsWith(sound));
  return spoken.some((rest) =>
    [...rest].some((_, n) => isReadable(rest.slice(0, n + 1)) && romajiOf(rest.slice(0, n + 1)).startsWith(sound)),
  )
    ? 'a word of it begins to sound so'
    : undefined;
}

const words = [...new Set(headings.filter(({ discreet }) => !discreet).flatMap(({ terms }) => terms.flatMap((term) => term.split(' '))))];
const some = (texts: readonly string[], most: number) => texts.filter((_, n) => n % Math.ceil(texts.length / most) === 0);

/** Words of names, their beginnings, their ends, and where two of them meet. */
const TYPED = [
  ...some(words, 120),
  ...some(words, 119).map((word) => word.slice(0, 3)),
  ...some(words, 118).map((word) => word.slice(1)),
  ...some(words, 117).map((word) => romajiOf(word).slice(1)),
  ...some(words, 60).map((word, n, all) => word.slice(-2) + (all[n + 1] ?? '').slice(0, 2)),
  ...['コープ', 'ローソン', 'muji', 'coop', 'e+', 'いとうえん', 'ぷりん', 'おん', 'kop', 'ros', 'くりすた', 'shop'],
].filter((text) => fold(text) !== '');

describe('every hit', () => {
  test('has a reason that a reader can see in one of its names, whatever is typed', () => {
    const without = TYPED.flatMap((text) =>
      find(text).flatMap(({ id, terms }) => (terms.some((term) => reason(text, term) !== undefined) ? [] : [`${text}: ${id}`])),
    );
    expect(TYPED.length).toBeGreaterThan(400);
    expect(without).toEqual([]);
  });

  it.each([
    ['コープ', 'ホテル日航プリンセス京都', 'にっこうぷりんせす: from the middle of a word into the next'],
    ['ローソン', 'メタップスペイメントの決済を使った店・団体', 'Red Cross Online: no romaji'],
    ['MUJI', 'UNIVERSAL MUSIC STORE', 'ミュージック: myu is not mu'],
    ['coop', 'クーパン', 'coupang: English'],
    ['coop', 'Coupon Mom / Armor Games', 'coupon: English'],
    ['coop', '国立国会図書館（複写サービス）', 'copy: English'],
    ['coop', 'Loblaw', 'PC Optimum: two words'],
    ['e+', 'ユーレイル・インターレイル', 'a plus is not nothing'],
  ])('%s does not find %s (%s)', (text, name) => expect(found(text)).not.toContain(name));

  it.each([
    ['コープ', 'コープいしかわ ギフトカタログ'],
    ['coop', 'コープ（英国）'],
    ['MUJI', '無印良品ネットストア'],
    ['e+', 'イープラス'],
    ['いとうえん', 'タリーズ オンラインストア'],
    ['ヴィトン', 'ルイ・ヴィトン（日本）'],
    ['hirakawaya', '佐嘉平川屋オンラインショップ'],
  ])('while %s finds %s', (text, name) => expect(found(text)).toContain(name));
});

describe('every name', () => {
  const named = headings.filter(({ discreet }) => !discreet).flatMap(({ id, terms }) => terms.map((term) => ({ id, term })));
  const sample = named.filter((_, n) => n % 23 === 0);
  const lost = (typed: (rest: string) => string) =>
    sample.flatMap(({ id, term }) =>
      term.split(' ').flatMap((_, n, all) => {
        const text = typed(all.slice(n).join(''));
        return text.length < 3 || find(text).some((one) => one.id === id) ? [] : [`${text}: ${id}`];
      }),
    );

  it('is found from each of its words on', () => expect(lost((rest) => rest)).toEqual([]));
  it('is found from each of its words on by how it sounds, where it is kana', () =>
    expect(lost((rest) => (/^[ぁ-ゖ]+$/.test(rest) ? romajiOf(rest) : ''))).toEqual([]));
});
