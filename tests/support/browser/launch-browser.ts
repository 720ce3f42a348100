import { describe, inject } from 'vitest';
import { launchChromium } from './chromium-session';
import { launchFirefox } from './firefox-session';
import type { TestOptions, TestSession } from './test-session';

/** Starts the browser that these tests go through: Chromium in the project `e2e`, Firefox in `e2e-firefox`. */
export function launchBrowser({
  extension = inject('extension'),
  ...options
}: Partial<TestOptions> & Omit<TestOptions, 'extension'>): Promise<TestSession> {
  return inject('browser') === 'chromium'
    ? launchChromium({ extension, ...options })
    : launchFirefox({ extension, firefox: inject('firefox'), ...options });
}

/** `describe` for what needs that browser; where there is none, its tests are skipped, and counted as such. */
export const inBrowser: typeof describe = inject('withoutBrowser') === '' ? describe : (describe.skip as typeof describe);
