import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../support/browser/find-firefox';

/** A machine with these files, on which `apt-get` may be missing, forbidden, or fail. */
function machine({ files = [], isDebianRoot = false, has = true }: { files?: string[]; isDebianRoot?: boolean; has?: boolean }) {
  const installed: string[] = [];
  const there = new Set(files);
  return {
    installed,
    exists: (path: string) => there.has(path),
    canInstall: () => isDebianRoot,
    install(packages: readonly string[]) {
      installed.push(...packages);
      if (!has) throw new Error('Command failed: apt-get install\nE: Unable to locate package firefox-esr');
      there.add('/usr/bin/firefox-esr');
    },
  };
}

describe('the tests go through a Firefox', () => {
  it.each([
    ['that FIREFOX_PATH names', '/opt/firefox', { files: ['/opt/firefox', '/usr/bin/firefox'] }, '/opt/firefox', []],
    ['that is at a known place', undefined, { files: ['/usr/bin/firefox'], isDebianRoot: true }, '/usr/bin/firefox', []],
    ['that root on Debian can install', undefined, { isDebianRoot: true }, '/usr/bin/firefox-esr', ['firefox-esr']],
  ])('%s', (_, named, has, path, installed) => {
    const one = machine(has);
    expect(findFirefox(named ?? '', one)).toEqual({ path });
    expect(one.installed).toEqual(installed);
  });

  it.each([
    ['nothing may be installed', {}, /^skipped: there is no Firefox on this machine; install firefox-esr or set FIREFOX_PATH$/],
    ['it cannot be installed', { isDebianRoot: true, has: false }, /^skipped: .* \(apt-get could not: Command failed: apt-get install\)$/],
  ])('or say in one line why not, where %s', (_, has, line) => {
    expect(findFirefox('', machine(has))).toEqual({ missing: expect.stringMatching(line) });
  });

  it('but never through another one than FIREFOX_PATH names', () => {
    expect(() => findFirefox('/opt/firefox', machine({ files: ['/usr/bin/firefox'] }))).toThrow('FIREFOX_PATH is /opt/firefox');
  });
});
