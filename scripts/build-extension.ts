import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DEMO_NOW } from './demo/demo-feed';

/**
 * Builds the extension as it would be packaged, with the demo's invented shops and a feed on this machine.
 * @param feedUrl empty for a build without a feed
 * @param name of the build, and of its folder below `.output/`
 * @param browser the family that it is built for
 * @returns the folder of the unpacked extension
 */
export function buildDemoExtension(root: string, feedUrl: string, name = 'demo', browser: 'chrome' | 'firefox' = 'chrome'): string {
  execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], {
    cwd: root,
    env: { ...process.env, MISEMORI_DEMO: name, MISEMORI_NOW: DEMO_NOW, WXT_FEED_URL: feedUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(root, `.output/${name}/${browser}-mv3`);
}
