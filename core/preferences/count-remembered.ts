import type { IncidentAnswers } from '../verdict/affected';
import type { Remembered } from './export-file';

/** Of how many incidents something is remembered, each under the first that holds. */
export interface RememberedCounts {
  /** Something was answered, ticked or done with. */
  told: number;
  /** The reader does not want to see it in a page again. */
  dismissed: number;
  /** It was shown, and nothing else. */
  shown: number;
}

/** Counts the incidents of which anything is remembered, once each. */
export function countRemembered({ incidents, answers, seen }: Pick<Remembered, 'incidents' | 'answers' | 'seen'>): RememberedCounts {
  const all = new Set([...incidents, ...answers, ...seen].map(([id]) => id));
  const told = new Set(answers.flatMap(([id, one]) => (isAnythingTold(one) ? [id] : [])));
  const dismissed = incidents.filter(([id, { dismissedRevision }]) => dismissedRevision !== undefined && !told.has(id)).length;
  return { told: told.size, dismissed, shown: all.size - told.size - dismissed };
}

/** Whether what was told of an incident holds anything; answers that were taken back leave empty lists behind. */
export function isAnythingTold({ touch = {}, done = [], settled }: IncidentAnswers): boolean {
  return done.length > 0 || settled !== undefined || Object.values(touch).some((answers) => Object.keys(answers).length > 0);
}
