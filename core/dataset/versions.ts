/** What this build reads and writes. A higher one would be another folder of the feed, beside this one. */
export const DATASET_FORMAT = 1;

/**
 * Which fields and values of a record this build knows. It goes up with every change to the schema of a record, or to what
 * is left out of one, so that rows that an older build stored are read anew, and a record can say which builds may tell of
 * it (`needsReader`, docs/decisions/0024).
 */
export const READER_VERSION = 4;
