/** What the failure of a test says that holds the words of records against those that a person has read. */
export const APPROVE =
  'The words of this record changed. Read them (npm run data:show -- ID); if they are right, write them down with `npm run data:snapshots` and commit that too.';
