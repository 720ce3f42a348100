/** A small change that would accuse, silence or lose something, and the tests that must notice it. */
export interface Mutant {
  name: string;
  file: string;
  /** Text that stands in the file exactly once. */
  from: string;
  to: string;
  /** Test files, from the root. */
  tests: readonly string[];
}

/** Every one of these once passed all tests (found on 2026-11-25), or is of the kind of one that did. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a longer path counts as the wider rule, so that a neighbour on a mall is accused',
    file: 'core/matching/match.ts',
    from: 'return a.path.length > b.path.length;',
    to: 'return a.path.length < b.path.length;',
    tests: ['tests/core/matching/match.test.ts'],
  },
  {
    name: 'a longer host counts as the wider rule',
    file: 'core/matching/match.ts',
    from: 'return a.host.length > b.host.length;',
    to: 'return a.host.length < b.host.length;',
    tests: ['tests/core/matching/match.test.ts'],
  },
  {
    name: 'answers that cannot be read take the verdict with them',
    file: 'core/use-cases/verdict-at.ts',
    from: 'return new Map();\n  }\n}',
    to: "throw new Error('answers');\n  }\n}",
    tests: ['tests/core/use-cases/verdict-at.test.ts'],
  },
  {
    name: 'the filter’s generation stays while its buckets are written',
    file: 'platform/filter-store.ts',
    from: 'await browser.storage.local.remove(FILTER_GENERATION);',
    to: '',
    tests: ['tests/platform/filter-store.test.ts'],
  },
  {
    name: 'a filter that could not be written stays as it is',
    file: 'platform/filter-store.ts',
    from: 'await browser.storage.local.clear();\n      throw error;',
    to: 'throw error;',
    tests: ['tests/platform/filter-store.test.ts'],
  },
  {
    name: 'a download follows redirections',
    file: 'platform/download.ts',
    from: "redirect: 'error'",
    to: "redirect: 'follow'",
    tests: ['tests/platform/download.test.ts'],
  },
  {
    name: 'a download sends cookies',
    file: 'platform/download.ts',
    from: "credentials: 'omit'",
    to: "credentials: 'include'",
    tests: ['tests/platform/download.test.ts'],
  },
  {
    name: 'a host may fall silent for ever',
    file: 'platform/download.ts',
    from: 'alarm = setTimeout(() => stop.abort(), patience.pieceMs);',
    to: '',
    tests: ['tests/platform/download.test.ts'],
  },
  {
    name: 'a host may send as slowly as it likes',
    file: 'platform/download.ts',
    from: 'const whole = setTimeout(() => stop.abort(),',
    to: 'const whole = setTimeout(() => undefined,',
    tests: ['tests/platform/download.test.ts'],
  },
  {
    name: 'the worker is not kept alive',
    file: 'platform/keep-alive.ts',
    from: 'void browser.runtime.getPlatformInfo()',
    to: 'undefined',
    tests: ['tests/platform/keep-alive.test.ts'],
  },
  {
    name: 'a session’s name is not kept',
    file: 'platform/session.ts',
    from: 'await browser.storage.session.set({ [KEY]: fresh });',
    to: '',
    tests: ['tests/platform/session.test.ts'],
  },
  {
    name: 'two tabs that are restored together get two sessions',
    file: 'platform/session.ts',
    from: 'asking ??= readOrDraw()',
    to: 'asking = readOrDraw()',
    tests: ['tests/platform/session.test.ts'],
  },
  {
    name: 'a badge stays on a tab that moved on',
    file: 'platform/action.ts',
    from: 'if (shown?.host !== meant?.host || (byPath && shown?.path !== meant?.path)) await clearToolbar(tabId);',
    to: '',
    tests: ['tests/platform/action.test.ts'],
  },
  {
    name: 'a refresh that was stopped at the last moment goes through',
    file: 'core/use-cases/install-dataset.ts',
    from: "if (run.cancelled) return refused({ failure: 'cancelled' });",
    to: '',
    tests: ['tests/core/use-cases/install-dataset.test.ts'],
  },
  {
    name: 'a file does not wait for the refresh that is running',
    file: 'core/use-cases/refresh.ts',
    from: 'while (running) await running.outcome.catch(() => undefined);',
    to: '',
    tests: ['tests/core/use-cases/refresh.test.ts'],
  },
  {
    name: 'after a bundle that could not be taken, the filter is not repaired',
    file: 'core/use-cases/ensure-dataset.ts',
    from: 'if (stored) await repairFilter(ports);',
    to: '',
    tests: ['tests/core/use-cases/ensure-dataset.test.ts'],
  },
  {
    name: 'an envelope may end otherwise',
    file: 'core/dataset/envelope.ts',
    from: ' || ascii(bytes.subarray(-LAST_LINE.length)) !== LAST_LINE',
    to: '',
    tests: ['tests/core/dataset/envelope.test.ts'],
  },
  {
    name: 'storage that cannot be read counts as no record',
    file: 'core/matching/site-filter.ts',
    from: "if (typeof bucket !== 'string') return true;",
    to: "if (typeof bucket !== 'string') return false;",
    tests: ['tests/core/matching/site-filter.test.ts', 'tests/entrypoints/visit.test.ts'],
  },
];
