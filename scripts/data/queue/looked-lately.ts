import type { IncidentFile } from '../../../core/incident/curated-file';
import { type Day, daysBetween } from '../../../core/incident/partial-date';
import { THRESHOLDS } from './thresholds';

/** Whether a curator looked in vain so lately that it is not asked for again. */
export function lookedLately({ looked }: Pick<IncidentFile, 'looked'>, today: Day): boolean {
  return looked !== undefined && daysBetween(looked, today) <= THRESHOLDS.lookedDays;
}
