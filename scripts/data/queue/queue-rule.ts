import type { IncidentFile } from '../../../core/incident/curated-file';
import type { Level } from '../../../core/incident/level';
import type { Day, PartialDate } from '../../../core/incident/partial-date';

/** A record as the queue looks at it. */
export interface Looked {
  record: IncidentFile;
  /** How loudly it speaks on that day, at the loudest of its addresses; `none` where it tells nobody. */
  level: Level;
  /** The day for which the queue is made. */
  today: Day;
}

/** What somebody should look at in a record. */
export interface ToLookAt {
  /** Id of the record. */
  id: string;
  why: string;
  /** How much it matters beside other things, before the record's loudness counts: 1 little, 5 much. */
  weight: number;
  /** Since when it waits, where that is known. */
  since?: PartialDate;
}

/** One kind of thing that wants a look. */
export interface QueueRule {
  name: string;
  /** What is asked for, as a sentence. */
  description: string;
  /** It is also asked of records that warn nobody any more. */
  ofEndedToo?: true;
  look(at: Looked): ToLookAt[];
}
