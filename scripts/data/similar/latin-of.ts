const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

const LETTERS = new Map<string, string>();
for (const [script, latin] of [
  ['абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў', 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya yo i yi ye g u'],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
] as const)
  for (const [n, one] of [...script].entries()) LETTERS.set(one, (latin.split(' ')[n] ?? '').replace('.', ''));

/** Hangul (Revised Romanization, syllable by syllable), Cyrillic and Greek of a folded text in Latin letters; all else stays as it is. */
export function latinOf(folded: string): string {
  return folded.replace(/[\uac00-\ud7a3\u0370-\u03ff\u0400-\u04ff]/gu, (one) => LETTERS.get(one) ?? syllable(one));
}

function syllable(one: string): string {
  const place = one.charCodeAt(0) - 0xac00;
  if (place < 0) return one;
  return `${INITIALS[Math.floor(place / 588)] ?? ''}${VOWELS[Math.floor(place / 28) % 21] ?? ''}${FINALS[place % 28] ?? ''}`;
}
