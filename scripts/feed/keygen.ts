import { writeNewFeedKey } from './feed-key';

// `npm run feed:keygen -- FILE`: makes a signing key. The file is the secret; what is printed goes into builds.
const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error('Say where the secret key goes, outside the repository: npm run feed:keygen -- ~/misemori-feed.pem');
  const { publicHex } = writeNewFeedKey(file);
  console.log(`The signing key is in ${file}. Keep a copy offline; whoever has it can publish in your name.`);
  console.log(`Builds trust it with this in product.json, or for a try in WXT_FEED_KEYS:\n  "feedKeys": ["${publicHex}"]`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
