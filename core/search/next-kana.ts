const ROWS = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねのん',
  'はひふへほ',
  'まみむめも',
  'や ゆ よ',
  'らりるれろ',
  'わ   をん',
];

/** ソ and ン, シ and ツ, ソ and リ, ノ and メ: whoever reads a name from paper takes one for the other. */
const LOOK_ALIKE = ['そん', 'しつ', 'そり', 'のめ'];

const PLACES = new Map<string, { rows: number[]; vowels: number[] }>();
for (const [row, kana] of ROWS.entries())
  for (const [vowel, one] of [...kana].entries()) {
    const place = PLACES.get(one);
    PLACES.set(one, { rows: [...(place?.rows ?? []), row], vowels: [...(place?.vowels ?? []), vowel] });
  }

/**
 * Whether a finger may take one kana for the other, which are of one row, and so on one key of a telephone, or of one vowel, and
 * so one Latin letter apart; or an eye may, since they look alike in katakana. Kana in their plainest form (`plain-sound.ts`); true of what is not kana, of which nothing is known.
 */
export function isNextKana(one: string, other: string): boolean {
  const [a, b] = [PLACES.get(one), PLACES.get(other)];
  return (
    !a || !b || a.rows.some((row) => b.rows.includes(row)) || a.vowels.some((vowel) => b.vowels.includes(vowel)) || isLookAlike(one, other)
  );
}

function isLookAlike(one: string, other: string): boolean {
  return LOOK_ALIKE.some((two) => one !== other && two.includes(one) && two.includes(other));
}
