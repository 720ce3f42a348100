import type { News } from '../catalogue/news';
import { type ToldHit, tellChange, tellHits } from './tell-look-up';
import type { Words } from './words';

/** What happened lately, in words; each can be opened. */
export interface ToldNews {
  disclosed: ToldHit[];
  /** `when` says what became of it, and since when. */
  changed: ToldHit[];
}

/** Puts the newest disclosures and changes into words. */
export function tellNews({ disclosed, changed }: News, words: Words): ToldNews {
  return {
    disclosed: tellHits(disclosed, words),
    changed: changed.flatMap((heading) => tellHits([heading], words).map((hit) => ({ ...hit, when: tellChange(heading, words) }))),
  };
}
