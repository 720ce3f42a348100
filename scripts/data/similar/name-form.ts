import { bareName } from '../../../core/search/bare-name';
import { fold } from '../../../core/search/fold';
import { isAlphabetic, sizeOf } from '../../../core/search/letters';
import { romajiOf } from '../../../core/search/romaji';
import { inLargeKana } from '../../../core/search/search-keys';
import { latinOf } from './latin-of';

/** One way in which a name may stand, ready to be compared. */
export interface NameForm {
  /** The name, or the part of one, as it was written. */
  of: string;
  /** Folded, with large kana. */
  written: string;
  /** The same without words such as 公式通販, "online shop" or "GmbH". */
  bare: string;
  /** How that sounds, in the plainest Latin letters; empty where it holds a kanji or nothing that sounds. */
  sound: string;
  /** The consonants of the sound, those alike as one: コストコ and Costco have the same. */
  consonants: string;
  /** Letters of an alphabet; kana, Hangul and kanji are none. */
  latin: boolean;
  /** It is a part of a name in several: the one that it begins with, or one `aside`, such as what stands in brackets. */
  part?: 'first' | 'aside';
}

/** A part of a name says something where it has so many letters, a kanji counting as two. */
export const LEAST_PART = 4;

/** Forms of company that search knows none of (`fold.ts`): whoever writes a record of another country leaves them out, or does not. */
const COMPANY =
  /(?<=[\s,.])(?:gmbh(?: & co\.? kg)?|ag|kg|se|s\.?a\.?(?:r\.?l\.?|s\.?)?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|ab|a\/s|oy|plc|limited|incorporated|company|group|holdings?|international|pty|sdn\.? bhd\.?)\.?(?=[\s,]|$)|^(?:groupe|the|le|la)\s+|주식회사|\(주\)|㈜|有限公司|股份有限公司|^(?:ооо|оао|зао|пао)\s+|ホールディングス|グループ/giu;

/** Between names that one field holds: brackets, slashes, the marks of lists. */
const BETWEEN = /[()（）[\]［］「」『』【】/／|｜、,，;；:：]+|\s[-–—~〜]\s/u;

/** The forms of a name: the whole, and its parts where it has several that say something. None where nothing of it can be searched by. */
export function nameForms(name: string): NameForm[] {
  const parts = name.split(BETWEEN).map((part) => part.trim());
  const forms = [formOf(name), ...(parts.length > 1 ? parts.map((part, n) => formOf(part, n === 0 ? 'first' : 'aside')) : [])];
  const seen = new Set<string>();
  return forms.filter(({ written, bare, part }) => {
    if (written === '' || seen.has(written) || (part && sizeOf(bare) < LEAST_PART)) return false;
    seen.add(written);
    return true;
  });
}

function formOf(of: string, part?: NameForm['part']): NameForm {
  const folded = fold(of.normalize('NFKC').replace(COMPANY, ' ')) || fold(of);
  const bare = bareName(inLargeKana(folded));
  const sound = romajiOf(latinOf(bareFolded(folded, bare)));
  const spoken = isAlphabetic(sound) ? sound : '';
  return {
    of,
    ...(part && { part }),
    written: inLargeKana(fold(of)),
    bare,
    sound: spoken,
    consonants: consonantsOf(spoken),
    latin: isLatin(folded),
  };
}

/** The beginning of the folded name that is left of it when it is bare: large kana are as long as small ones. */
function bareFolded(folded: string, bare: string): string {
  return folded.slice(0, bare.length);
}

function isLatin(folded: string): boolean {
  return /^[\p{Script=Latin}\p{N}]+$/u.test(folded);
}

function consonantsOf(sound: string): string {
  return (
    sound
      .replace(/ph/g, 'p')
      .replace(/th/g, 't')
      .replace(/c(?=[eiy])/g, 's')
      .replace(/ck|q|c/g, 'k')
      .replace(/x/g, 'ks')
      // マーケット has no r, nor has 마켓.
      .replace(/r(?![aeiouwy])/g, '')
      .replace(/l/g, 'r')
      .replace(/[aeiouwy]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}
