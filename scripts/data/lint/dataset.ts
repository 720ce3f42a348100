import type { IncidentFile, SupplierFile } from '../../../core/incident/curated-file';

/** A record that passed the schema, with the file it came from. */
export interface Filed<T> {
  path: string;
  text: string;
  record: T;
}

/** The curated facts after the schema and before the rules. */
export interface Dataset {
  incidents: Filed<IncidentFile>[];
  suppliers: Filed<SupplierFile>[];
  /** The day on which the check runs; nothing may have happened after it. */
  today: string;
}
