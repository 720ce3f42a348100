/** The ids that are most like one that is none, nearest first: those that hold it, then those a few letters away. */
export function nearIds(wanted: string, ids: readonly string[], max = 5): string[] {
  const far = Math.ceil(wanted.length / 2);
  return ids
    .map((id) => ({ id, away: id.includes(wanted) ? 0 : distance(wanted, id) }))
    .filter(({ away }) => away <= far)
    .sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
    .slice(0, max)
    .map(({ id }) => id);
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, one] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (one === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
