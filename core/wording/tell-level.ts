import type { Level } from '../incident/level';
import { hasEnded, type State } from '../incident/state';
import type { Words } from './words';

/** The word beside a level's mark; of a record that has ended, how it ended. Empty for a level that is shown nowhere. */
export function tellLevel(level: Level, state: State, words: Pick<Words, 'level' | 'state'>): string {
  if (hasEnded(state)) return words.state[state];
  return level === 'none' ? '' : words.level[level];
}
