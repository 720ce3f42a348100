/**
 * The states of a record. `corrected`: figures or facts were put right. `cleared`: the final report found no leak.
 * `withdrawn`: the record was wrong.
 */
export const STATES = ['active', 'corrected', 'cleared', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** Cleared or withdrawn: a record that warns nobody any more. */
export type EndedState = Extract<State, 'cleared' | 'withdrawn'>;

/** Whether a record warns nobody any more. */
export function hasEnded(state: State): state is EndedState {
  return state === 'cleared' || state === 'withdrawn';
}
