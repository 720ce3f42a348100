/** Where something that exists already is written. */
export const LISTS = [
  'curated',
  'does not fit the schema',
  'Have I Been Pwned',
  'not built',
  'left out',
  'supplier',
  'shared host',
] as const;

/** An address, as far as it is known whose it is. */
export interface Place {
  host: string;
  /** From its first slash; absent for all of the host. */
  path?: string;
  /** What says so, where it is not a rule of the record. */
  from?: 'source' | 'comment';
}

/** Something that somebody about to write a record should know of. */
export interface Known {
  list: (typeof LISTS)[number];
  /** As `npm run data:show` takes it; for what is no record, the name it has in its list. */
  id: string;
  /** How it is called, for people. */
  title: string;
  /** Every name and alias, the operator's too. */
  names: string[];
  places: Place[];
  /** When it was told; of what is left out, the year. */
  date?: string;
  cause?: string;
  /** Its state where that is not active, or why it is no record. */
  remark?: string;
}
