import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DEMO_NOW } from '../demo/demo-feed';

/** Where the demo's reports would go; nobody is there. */
const DEMO_REPORTS = 'mailto:reports@misemori.example?subject={title}&body={report}';

/**
 * Builds the extension as it would be packaged, with the demo's invented shops and a feed on this machine.
 * @param feedUrl empty for a build without a feed
 * @param name of the build, and of its folder below `.output/`
 * @param inventedOnly without the real records, for pictures
 * @param browser the family that it is built for
 * @returns the folder of the unpacked extension
 */
export function buildDemoExtension(
  root: string,
  feedUrl: string,
  name = 'demo',
  { browser = 'chrome', inventedOnly = false }: { browser?: 'chrome' | 'firefox'; inventedOnly?: boolean } = {},
): string {
  execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], {
    cwd: root,
    env: {
      ...process.env,
      MISEMORI_DEMO: name,
      MISEMORI_NOW: DEMO_NOW,
      MISEMORI_INVENTED_ONLY: inventedOnly ? 'yes' : '',
      WXT_FEED_URL: feedUrl,
      WXT_REPORT_URL: DEMO_REPORTS,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(root, `.output/${name}/${browser}-mv3`);
}
