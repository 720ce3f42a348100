import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports, importsOf } from '../scripts/house/check-imports';
import { CORE_ORDER, LONG_FILES, MAX_LINES, ROOMS, WITHOUT_OWN_TEST } from '../scripts/house/house-plan';
import { type CodeFile, listCode } from '../scripts/house/list-code';

const ROOT = join(import.meta.dirname, '..');
const ROOM_FILES = listCode(ROOT, Object.keys(ROOMS));
const TEST_FILES = listCode(ROOT, ['tests']);
const CORE = ROOM_FILES.filter(({ path }) => path.startsWith('core/'));

describe('what may import what', () => {
  it('holds for every file (npm run lint)', () => {
    expect(checkImports(ROOM_FILES)).toEqual([]);
  });

  it('was looked at: every room imports something', () => {
    for (const room of ['core', 'platform', 'components', 'entrypoints', 'scripts', 'scripts/site', 'gallery']) {
      const imported = ROOM_FILES.filter(({ path }) => path.startsWith(`${room}/`)).flatMap(({ text }) => importsOf(text));
      expect(imported.length, room).toBeGreaterThan(10);
    }
  });

  const refused: [string, string, RegExp][] = [
    ['core/matching/x.ts', "import { z } from '../verdict/policy';", /higher group .*Move what both need down/],
    ['core/verdict/x.ts', "import type { Words } from '../wording/words';", /higher group/],
    ['core/incident/x.ts', "import { parsePage } from '../../platform/parse-url';", /imports platform\/parse-url\. .*port/],
    ['core/incident/x.ts', "import { openDB } from 'idb';", /imports idb\. .*port/],
    ['core/incident/x.ts', "import { z } from 'zod';", /imports zod\./],
    ['core/x.ts', "import { z } from './incident/count';", /lies in no group of core/],
    ['core/incident/x.ts', "export {\n  a,\n  b,\n} from '../search/fold';", /higher group/],
    ['core/incident/x.ts', "const late = await import('../search/fold');", /higher group/],
    ['platform/x.ts', "import { en } from '../locales/en';", /imports locales\/en\. .*passed in by the entrypoints/],
    ['components/x.tsx', "import { ask } from '../platform/messages';", /entrypoints ask the browser/],
    ['locales/x.ts', "import type { Words } from '../core/wording/words';", /locales\/ holds words/],
    ['scripts/x.ts', "import { until } from '../tests/support/wait';", /scripts\/ run in Node/],
    ['scripts/data/x.ts', "import { Steps } from '../../components/steps';", /scripts\/ run in Node/],
    ['scripts/data/x.ts', "import { buildSite } from '../site/build-site';", /scripts\/ run in Node/],
    ['scripts/site/x.ts', "import { tryAsk } from '../../platform/try-ask';", /a web page has no platform/],
    ['entrypoints/x.ts', "import { loadIncidents } from '../scripts/data/load-incidents';", /entrypoints\/ only wire/],
    ['entrypoints/x.ts', "import 'node:fs';", /entrypoints\/ only wire/],
    ['parlour/x.ts', "import { a } from './y';", /no room of the house/],
  ];
  it.each(refused)('%s with %s is refused, and the message says what to do', (path, text, message) => {
    const [problem = ''] = checkImports([{ path, text }]);
    expect(problem).toMatch(message);
  });

  it('lets a file import from its own group and from lower ones', () => {
    expect(
      checkImports([{ path: 'core/verdict/x.ts', text: "import { a } from './policy';\nimport { b } from '../incident/level';" }]),
    ).toEqual([]);
  });
});

describe('where things lie', () => {
  it('every file of core/ is in a group, and every group has files', () => {
    const groups = readdirSync(join(ROOT, 'core'), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));
    expect(groups.sort()).toEqual([...CORE_ORDER].sort());
    expect(CORE.filter(({ path }) => path.split('/').length !== 3).map(({ path }) => path)).toEqual([]);
  });

  it('the folders that docs/architecture.md names exist', () => {
    const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const named = [...text.matchAll(/`([a-z][\w-]*(?:\/[\w.-]+)*\/?)`/g)].flatMap(([, path]) => (path?.includes('/') ? path : []));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const folder of [...Object.keys(ROOMS).map((room) => `${room}/`), ...CORE_ORDER.map((group) => `core/${group}/`)]) {
      expect(named, `docs/architecture.md says nothing of ${folder}`).toContain(folder);
    }
  });
});

describe('every file of core/', () => {
  const tested = new Set(TEST_FILES.map(({ path }) => path));
  const without = CORE.map(({ path }) => path).filter((path) => !tested.has(`tests/${path.replace(/\.ts$/, '.test.ts')}`));

  it('has a test of its own name, or stands in WITHOUT_OWN_TEST with a reason (scripts/house/house-plan.ts)', () => {
    expect(without.filter((path) => !WITHOUT_OWN_TEST[path])).toEqual([]);
  });

  it('leaves that list once it has a test', () => {
    expect(Object.keys(WITHOUT_OWN_TEST).filter((path) => !without.includes(path))).toEqual([]);
  });

  it('is in one group only: no two files share a name', () => {
    const names = CORE.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('every file', () => {
  const long = [...ROOM_FILES, ...TEST_FILES].filter((file) => lines(file) > MAX_LINES).map(({ path }) => path);

  it(`has at most ${MAX_LINES} lines, or stands in LONG_FILES with a reason (scripts/house/house-plan.ts)`, () => {
    expect(long.filter((path) => !LONG_FILES[path])).toEqual([]);
  });

  it('leaves that list once it is short', () => {
    expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
  });
});

describe('an entrypoint', () => {
  /** Whatever decides something, apart from strings and comments; `?.`, `??` and `?:` of a type do not. */
  const BRANCH = /\bif \(|\bswitch \(|\bcatch\b| \? /;
  const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gm, '');
  const tested = new Set(TEST_FILES.map(({ path }) => path.replace(/\.test\.tsx?$/, '')));
  const branching = ROOM_FILES.filter(({ path, text }) => path.startsWith('entrypoints/') && BRANCH.test(bare(text)));

  it('that decides something has a test of its own name; better, its branch moves to core/ or components/', () => {
    const untested = branching.map(({ path }) => path).filter((path) => !tested.has(`tests/${path.replace(/\.tsx?$/, '')}`));
    expect(untested).toEqual([]);
  });

  it('background.ts is wiring: at most 60 lines', () => {
    const background = ROOM_FILES.find(({ path }) => path === 'entrypoints/background.ts');
    expect(background && lines(background)).toBeLessThanOrEqual(60);
  });
});

function lines({ text }: CodeFile): number {
  return text.trimEnd().split('\n').length;
}
