import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAgain } from '../../scripts/release/make-again';
import { type PackageFiles, zipPackages } from '../../scripts/release/package-files';
import { readProduct } from '../../scripts/release/product';
import { readZip } from '../../scripts/release/read-zip';
import { askedFor } from '../support/asked-for';
import { copyRepository, linkDependencies } from '../support/copy-repository';
import { lintAddon } from '../support/lint-addon';

// The packages that go to the stores, made for a product of another name, from a copy of the repository as it is now.
const FORK = {
  geckoId: 'shopwatch@fork.example',
  name: { ja: '見張り番', en: 'Shopwatch' },
  feedUrl: 'https://feed.fork.example/',
  feedKeys: ['ab'.repeat(32), 'cd'.repeat(32)],
  reportUrl: 'https://fork.example/report?title={title}',
};
const FAMILIES = ['chrome', 'firefox'] as const;

/** What lies about in a folder while somebody works there. */
const STRAY = ['feed.pem', 'shots/page.png', '.env', 'build.log', 'old.zip', 'deep/down/secret.key'];

/** Nothing of the package may turn text into markup, or into code. */
const PARSES = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|DOMParser/;

const copy = copyRepository();
let packages: PackageFiles;
const filesOf = (family: keyof PackageFiles) => [...readZip(readFileSync(packages[family]))].map(([path, bytes]) => ({ path, bytes }));
const textOf = (family: keyof PackageFiles, path: string) =>
  Buffer.from(readZip(readFileSync(packages[family])).get(path) ?? []).toString('utf8');

beforeAll(() => {
  for (const path of STRAY) {
    mkdirSync(join(copy, path, '..'), { recursive: true });
    writeFileSync(join(copy, path), 'stray');
  }
  writeFileSync(join(copy, 'product.json'), JSON.stringify(FORK));
  packages = zipPackages(copy);
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('the package for Firefox', () => {
  it('gives addons-linter nothing to say: no error, no warning, no notice', async () => {
    expect(await lintAddon(packages.firefox)).toEqual([]);
  });

  it('lies on the toolbar from the first, with an icon for either kind of toolbar', () => {
    const { action } = JSON.parse(textOf('firefox', 'manifest.json'));
    expect(action.default_area).toBe('navbar');
    const paths = filesOf('firefox').map(({ path }) => path);
    for (const { light, dark } of action.theme_icons) expect(paths).toEqual(expect.arrayContaining([light, dark]));
    expect(action.theme_icons).toHaveLength(2);
  });
});

describe.each(FAMILIES)('the package for %s', (family) => {
  it('asks for what PERMISSIONS.md gives a reason for, and for nothing else', () => {
    const rows = [...readFileSync('PERMISSIONS.md', 'utf8').matchAll(/^\| `([\w.]+)` \| `([^`]+)` \| (both|chrome|firefox) \| (.+) \|$/gm)];
    const listed = rows.filter(([, , , where]) => where === 'both' || where === family).map(([, key, what]) => `${key}: ${what}`);
    expect(listed.toSorted()).toEqual(askedFor(JSON.parse(textOf(family, 'manifest.json'))).toSorted());
    for (const [row, , , , why = ''] of rows) expect(why, row).toMatch(/^As above\.|\w.{40,}\.$/);
  });

  it('turns no text into markup or code', () => {
    const scripts = filesOf(family).filter(({ path }) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const { path, bytes } of scripts) expect(Buffer.from(bytes).toString('utf8').match(PARSES)?.[0], path).toBeUndefined();
  });

  it('names no place on the machine that it was made on', () => {
    for (const { path, bytes } of filesOf(family)) expect(Buffer.from(bytes).includes(copy), path).toBe(false);
  });

  it("has the product's feed, keys and address for reports, and may ask nobody else", () => {
    const code = filesOf(family).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    for (const told of [FORK.feedUrl, ...FORK.feedKeys, FORK.reportUrl])
      expect(
        code.some((text) => text.includes(told)),
        told,
      ).toBe(true);
    const manifest = JSON.parse(textOf(family, 'manifest.json'));
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self' https://feed.fork.example");
    expect(manifest.browser_specific_settings?.gecko.id).toBe(family === 'firefox' ? FORK.geckoId : undefined);
  });

  it("speaks under the product's name in every word, and credits those who made the records", () => {
    const told = filesOf(family).filter(({ path }) => /\.(?:js|json|html|css)$/.test(path));
    const ours = told.flatMap(({ path, bytes }) =>
      (
        Buffer.from(bytes)
          .toString('utf8')
          .match(/店守|(?<!source:[`'"])Misemori(?! contributors)/g) ?? []
      ).map((name) => `${name} in ${path}`),
    );
    expect(ours).toEqual([]);
    expect(JSON.parse(textOf(family, '_locales/ja/messages.json')).name.message).toBe('見張り番 – 情報漏えいのお知らせ');
    expect(told.some(({ bytes }) => Buffer.from(bytes).includes('Misemori contributors'))).toBe(true);
  });
});

describe('the least version of a browser', () => {
  it('is the one that the readers are told', () => {
    const firefox = parseInt(JSON.parse(textOf('firefox', 'manifest.json')).browser_specific_settings.gecko.strict_min_version, 10);
    const chromium = JSON.parse(textOf('chrome', 'manifest.json')).minimum_chrome_version;
    expect(readFileSync('README.md', 'utf8')).toContain(`Firefox ${firefox} or newer`);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`Chromium ${chromium} and Firefox ${firefox} or newer`);
    expect(readFileSync('PERMISSIONS.md', 'utf8')).toContain(` ${firefox} is the least version`);
  });
});

describe('the sources', () => {
  it('hold what the packages are made from, and nothing that merely lay about', () => {
    const paths = filesOf('sources').map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['product.json', 'package-lock.json', 'wxt.config.ts', 'docs/release.md']));
    expect(paths.filter((path) => STRAY.includes(path))).toEqual([]);
    expect(JSON.parse(textOf('sources', 'product.json'))).toEqual(FORK);
  });

  it('make the same packages again, byte for byte, with nothing told beside them', () => {
    // With the dependencies that are here; `npm run rebuild` installs them anew, which the release workflow does.
    expect(makeAgain(packages, linkDependencies)).toEqual([]);
  });
});

describe('a package that may not be made', () => {
  const zip = (product: string, env: Record<string, string> = {}): SpawnSyncReturns<string> => {
    writeFileSync(join(copy, 'product.json'), product);
    const wxt = join(copy, 'node_modules/wxt/bin/wxt.mjs');
    return spawnSync(process.execPath, [wxt, 'zip', '-b', 'firefox'], { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } });
  };

  it.each([
    ['without a feed', JSON.stringify({ ...FORK, feedUrl: '' }), {}, 'A package needs a feed: set feedUrl and feedKeys in product.json'],
    ['with a product that cannot be read', '{', {}, 'product.json is not JSON.'],
    ['with settings that its sources do not say', JSON.stringify(FORK), { WXT_FEED_KEYS: 'ef'.repeat(32) }, 'unset WXT_FEED_KEYS.'],
  ])('%s is refused in one plain line', (_, product, env, says) => {
    const { status, stdout, stderr } = zip(product, env);
    expect(status).toBe(1);
    // On a slow machine the bundler remarks on its plugins before.
    const last = stderr.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^✗ /);
    expect(last).toContain(says);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  });
});

describe('product.json of this repository', () => {
  it('can be read', () => {
    expect(readProduct(process.cwd()).geckoId).not.toBe('');
  });
});
