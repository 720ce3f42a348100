/** What stands behind the name of a shop, in its own writing or in that of whoever looks for it. Folded, with large kana. */
const ADDED =
  /(?:公式|直営|通販|本店|支店|おんらいん|ねつと|うえぶ|web|しよつぷ|しよつぴんぐ|すとあ|つうはん|さいと|ほむぺじ|あぷり|online|official|net|shopping|shop|store|site|app|corporation|の)+$/;

/** A name without words such as 公式通販 or "online shop" at its end; the same where it has none, or nothing else. */
export function bareName(written: string): string {
  return written.replace(ADDED, '') || written;
}
