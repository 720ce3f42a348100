import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed here without asking anybody: as root on Debian and its kin. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages and says so.
 * @throws when one of them could not be installed
 */
export function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const how = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] } as const;
  execFileSync('apt-get', ['update', '-qq'], { ...how, stdio: [...how.stdio] });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { ...how, stdio: [...how.stdio] });
}
