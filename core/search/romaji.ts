/** Each kana as it sounds, in the plainest romaji: し is `si`, ふ is `hu`. */
const KANA = new Map<string, string>();
const ROWS: [consonant: string, kana: string][] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だぢづでど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['r', 'らりるれろ'],
];
for (const [consonant, kana] of ROWS) for (const [i, one] of [...kana].entries()) KANA.set(one, `${consonant}${'aiueo'[i]}`);
for (const [kana, sound] of Object.entries({
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  わ: 'wa',
  ゐ: 'i',
  ゑ: 'e',
  を: 'o',
  ん: 'n',
  っ: '',
  ゔ: 'vu',
}))
  KANA.set(kana, sound);
KANA.set('ぢ', 'zi');
KANA.set('づ', 'zu');

/** A small kana replaces the vowel of the kana before it: き and ょ are `kyo`, ふ and ぁ are `ha`, し and ぇ as she is `sye`. */
const SMALL = new Map(Object.entries({ ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ゎ: 'a' }));
const PALATAL = /[しちじぢ]/;

const HAS_SOUND = /[a-z\u3041-\u3096]/;

/**
 * How a folded text sounds, so that kana and every way of writing it in Latin letters meet: しょう, shou, shō, syo and sho
 * are all `syo`. A loose key, for search only. Kanji stay as they are. Empty where nothing in the text has a sound.
 *
 * It can be compared at every letter typed: what a name's beginning gives is the beginning of what the whole name gives,
 * except that the last two letters may still change (`し` is `si`, `しょ` is `syo`).
 */
export function romajiOf(folded: string): string {
  if (!HAS_SOUND.test(folded)) return '';
  let latin = '';
  let before = '';
  for (const char of folded) {
    const small = SMALL.get(char);
    const glide = small === 'e' && PALATAL.test(before) ? 'y' : '';
    if (small !== undefined && /[a-z]$/.test(latin)) latin = `${latin.slice(0, -1)}${glide}${small}`;
    else latin += small ?? KANA.get(char) ?? char;
    before = char;
  }
  // Until nothing changes any more: `tssu` is `tsu` first, and `tu` then, as `tsu` is.
  for (let before = ''; before !== latin; ) {
    before = latin;
    latin = inPlainestLetters(latin);
  }
  return latin;
}

function inPlainestLetters(latin: string): string {
  return latin
    .replace(/sh(?=[aueo])/g, 'sy')
    .replace(/sh/g, 's')
    .replace(/[tc]?ch(?=[aueo])/g, 'ty')
    .replace(/[tc]?ch|ts/g, 't')
    .replace(/j(?=[aueo])/g, 'zy')
    .replace(/dz|j/g, 'z')
    .replace(/f/g, 'h')
    .replace(/v/g, 'b')
    .replace(/wo/g, 'o')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/y+(?=i)/g, '')
    .replace(/oh(?![aiueo])/g, 'o')
    .replace(/ou/g, 'o')
    .replace(/(\p{L})\1+/gu, '$1');
}
