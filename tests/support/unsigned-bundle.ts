import { type FeedFiles, type FeedPlan, feedOf } from './feed-fixture';

/** The same dataset as it lies in the package, where the manifest is not signed: the package is. */
export function unsignedBundle(plan: FeedPlan): FeedFiles {
  const files = feedOf(plan);
  for (const [path, bytes] of files) {
    const [, bare = ''] = Buffer.from(bytes).toString().split('\n');
    if (path.endsWith('manifest.json')) files.set(path, Buffer.from(bare));
  }
  return files;
}
