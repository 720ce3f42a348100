/** A letter or a digit, without which nobody can read a name. */
const SOMETHING = /[\p{L}\p{N}]/u;

/** Plain without a closer look: ASCII, from a letter or digit to something that is no space. */
const ASCII = /^[A-Za-z0-9](?:[ -~]*[!-~])?$/;

/** Scripts whose letters look like those of others: one word in two of them is made to be taken for another. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/**
 * Whether a name can be read as what it is: it has a letter or digit, no space at either end, and no word of letters from two
 * scripts that look alike (UTS #39, mixed-script confusables). 「カフェ α」 and "Café Ω" are names; "Amazon" with a Cyrillic letter is none.
 */
export function isPlainName(name: string): boolean {
  if (ASCII.test(name)) return true;
  const words = name.split(/[^\p{L}\p{M}]+/u);
  const mixed = words.some((word) => ALIKE.filter((script) => script.test(word)).length > 1);
  return SOMETHING.test(name) && name === name.trim() && !mixed;
}
