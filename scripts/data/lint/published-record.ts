import { execFileSync } from 'node:child_process';
import { type IncidentFile, incidentFileSchema } from '../../../core/incident/curated-file';

/** Where the branch that is published may be, the nearest to the truth first. */
const PUBLISHED = ['upstream/main', 'origin/main', 'main'];

/** A record as it is published; `never` where the published branch has none; undefined where there is no such branch to ask. */
export type PublishedRecord = (path: string) => IncidentFile | 'never' | undefined;

/**
 * Asks git for records as the published branch (`main`) has them: whatever is there goes out with the next feed, and a draft on
 * another branch has been read by nobody. Without git, or in a copy without that branch, nothing is known.
 */
export function publishedRecord(root: string): PublishedRecord {
  const branch = PUBLISHED.find((one) => git(root, 'rev-parse', '--verify', '--quiet', `${one}^{commit}`) !== undefined);
  if (branch === undefined) return () => undefined;
  return (path) => {
    const text = git(root, 'show', `${branch}:./${path}`);
    if (text === undefined) return 'never';
    // A record of an older schema cannot be compared.
    const read = incidentFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  };
}

/** What git says; undefined where it fails or is not there. */
function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
