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

/** What only a person can decide. */
export interface IncidentWarning extends IncidentRule {
  /** So common that the list of warnings gives their number alone, until they are asked for by name. */
  counted?: true;
}
