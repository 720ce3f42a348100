import type { IncidentFile } from '../../../core/incident/curated-file';
import type { Dataset, Filed } from './dataset';

/** What a rule finds: a field and its remedy. File and rule name are added by the caller. */
export interface Finding {
  field: string;
  remedy: string;
}

/** A rule over one incident. */
export interface IncidentRule {
  name: string;
  /** What must hold, as a sentence. */
  description: string;
  check(incident: Filed<IncidentFile>, dataset: Dataset): Finding[];
}
