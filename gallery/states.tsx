import type { Words } from '../core/wording/words';
import type { GalleryState } from './gallery-state';
import { pageStates } from './page-states';
import { popupStates } from './popup-states';
import { verdictStates } from './verdict-states';

/** Every component in every state, in one language. */
export function galleryStates(words: Words): GalleryState[] {
  return [...verdictStates(words), ...popupStates(words), ...pageStates(words)];
}
