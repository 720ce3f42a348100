/** More removals than this share of a snapshot look like a cut-off download or an old copy, not like news. */
export const MAX_REMOVED_SHARE = 0.01;

/** Why a list that lacks so many of our records is refused, in one line; undefined where it may pass. */
export function refuseShrinkage(removed: number, before: number): string | undefined {
  if (removed <= before * MAX_REMOVED_SHARE) return undefined;
  return `${removed} records would disappear, more than ${MAX_REMOVED_SHARE * 100} % of ${before}; if that is right, add --allow-shrink`;
}
