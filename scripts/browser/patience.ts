import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What both pieces of work take on an idle machine of two cores (2026-11-26). */
const AT_EASE = { task: 250, browserStart: 800 };

/**
 * How many times slower this machine is than one at ease, never less than 1. Ceilings of waits are multiplied by it; no wait ends by it.
 * Handed from `npm test` to all that it starts in `MISEMORI_PATIENCE`; measured at the first question where nobody did.
 */
export function patience(): number {
  const told = Number(process.env['MISEMORI_PATIENCE']);
  return told >= 1 ? told : measurePatience().factor;
}

/**
 * Measures how slow this machine is now, and hands it on in `MISEMORI_PATIENCE`.
 * @param chromium the path of one, to measure its start as well
 */
export function measurePatience(chromium?: string): { factor: number; told: string } {
  const task = timeTask();
  const start = chromium === undefined ? 0 : timeBrowserStart(chromium);
  const factor = Math.max(1, task / AT_EASE.task, start / AT_EASE.browserStart);
  process.env['MISEMORI_PATIENCE'] = factor.toFixed(2);
  const browser = chromium === undefined ? '' : `, a start of the browser ${Math.round(start)} ms`;
  return {
    factor,
    told: `Ceilings of waits are multiplied by ${factor.toFixed(2)}: a fixed task took ${Math.round(task)} ms${browser}.`,
  };
}

/** A fixed piece of work of the kind that a test run does: text, objects and sorting. In milliseconds. */
function timeTask(): number {
  const began = performance.now();
  let text = JSON.stringify(Array.from({ length: 2000 }, (_, n) => ({ key: Math.imul(n, 2_654_435_761) >>> 0, name: `shop ${n}` })));
  for (let round = 0; round < 250; round++) {
    const rows: { key: number; name: string }[] = JSON.parse(text);
    text = JSON.stringify(rows.sort((a, b) => ((a.key ^ round) >>> 0) - ((b.key ^ round) >>> 0)));
  }
  return performance.now() - began;
}

/** From nothing to an empty page and out again, in milliseconds. */
function timeBrowserStart(chromium: string): number {
  const profile = mkdtempSync(join(tmpdir(), 'misemori-patience-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--headless', ...sandbox, '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  const began = performance.now();
  const { status } = spawnSync(chromium, args, { stdio: 'ignore' });
  const took = performance.now() - began;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // One that does not start is found out by the tests, which say more of it.
  return status === 0 ? took : 0;
}
