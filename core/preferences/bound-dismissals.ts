import type { Remembered } from './export-file';

/**
 * What a file remembers, with nothing dismissed or done with beyond what there was: a file that somebody handed to the reader must not
 * silence what will be said next.
 * @param revisions by incident id, of the dataset in use; of one that is not in it, only the first revision can have been dismissed
 */
export function boundDismissals(remembered: Remembered, revisions: Readonly<Record<string, number>>): Remembered {
  const bounded = (id: string, revision: number) => Math.min(revision, Object.hasOwn(revisions, id) ? (revisions[id] ?? 1) : 1);
  return {
    ...remembered,
    incidents: remembered.incidents.map(([id, history]) => {
      const { dismissedRevision } = history;
      return [id, { ...history, ...(dismissedRevision !== undefined && { dismissedRevision: bounded(id, dismissedRevision) }) }];
    }),
    answers: remembered.answers.map(([id, { settled, ...told }]) => {
      const kept = settled && Object.entries(settled).map(([scope, revision]) => [scope, bounded(id, revision)] as const);
      return [id, { ...told, ...(kept && { settled: Object.fromEntries(kept) }) }];
    }),
  };
}
