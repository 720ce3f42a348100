/** More addresses than this are not offered: nobody reads on. */
const MOST = 8;

/** What a scheme looks like with its first letters lost, or defanged so that nobody follows it by accident. */
const SCHEME = /^(?:view-source:)?(?:h(?:tt|xx)ps?|t?tps?|p?s)?:?\/{2,}/i;

/** Ways to write a dot so that an address is not followed by accident. */
const DEFANGED_DOT = /\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}|\[ドット\]|\(ドット\))\s?/gi;

/** What stands between addresses and words in pasted texts: blanks, quotes, brackets and commas of both languages. */
const BETWEEN = /[\s"'`“”‘’«»‹›「」『』【】〔〕〈〉《》()[\]{}<>|,、!]+/u;

/** A host of two labels or more, perhaps with a name before it and more behind it. */
const ADDRESS = /^(?:[^\s@/?#]+@)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?(?::\d{1,5})?(?:[/?#].*)?$/u;

/**
 * The addresses in a text that somebody typed or pasted, each once, in their order and with a scheme: as they stand in a browser, in
 * quotes or brackets, defanged (`hxxps://shop[.]example`), in full width, without their first letter, as an e-mail's or
 * in the middle of a sentence. Empty where there is none: then the text can only be a name. Whether a host may exist is not
 * looked at.
 */
export function addressesIn(text: string): string[] {
  const pieces = text.normalize('NFKC').replace(/\[:\]/g, ':').replace(DEFANGED_DOT, '.').split(BETWEEN).flatMap(sentencesOf);
  const found = pieces.flatMap((piece) => {
    const { scheme, rest } = takeApart(piece);
    return ADDRESS.test(rest) ? [`${scheme}://${rest}`] : [];
  });
  return [...new Set(found)].slice(0, MOST);
}

/** Whether a text is an address and nothing else, in letters that any address has: whoever typed it meant no name. */
export function isAddressAlone(text: string): boolean {
  return /^[!-~]+$/.test(text.normalize('NFKC').trim()) && addressesIn(text).length > 0;
}

/** A full stop ends a sentence, or stands for the dot of a host that was typed in Japanese (UTS #46): that only where nothing is an address without. */
function sentencesOf(piece: string): string[] {
  const parts = piece.split('。');
  return parts.some((part) => ADDRESS.test(takeApart(part).rest)) ? parts : [parts.join('.')];
}

function takeApart(piece: string): { scheme: 'http' | 'https'; rest: string } {
  const scheme = SCHEME.exec(piece)?.[0] ?? '';
  const rest = piece
    .slice(scheme.length)
    .replace(/^mailto:/i, '')
    .replace(/[.:;?]+$/, '');
  return { scheme: /^(?:view-source:)?h(?:tt|xx)p:/i.test(scheme) ? 'http' : 'https', rest };
}
