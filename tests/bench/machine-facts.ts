import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { findChromium } from '../../scripts/browser/find-chromium';

/** On what a run was made; without it no figure can be compared with another day's. */
export interface MachineFacts {
  date: string;
  commit: string;
  system: string;
  processor: string;
  cores: number;
  memoryGB: number;
  /** Of the last minute, before the run. */
  load: number;
  node: string;
  chromium: string;
}

/** The facts of this machine, now. What cannot be told is "unknown". */
export function machineFacts(): MachineFacts {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    commit: printed('git', ['describe', '--always', '--dirty']),
    system: `${type()} ${release()}`,
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? Number.NaN,
    node: process.version,
    chromium: printed(findChromium(), ['--version', '--no-sandbox']),
  };
}

function printed(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
