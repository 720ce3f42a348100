import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STORE_WORDS } from '../locales/store';

/** The most letters that every store of its kind takes. */
const LIMITS: Readonly<Record<string, { most: number; whose: string }>> = {
  'name.txt': { most: 45, whose: 'Edge Add-ons; 50 at addons.mozilla.org, 75 in the Chrome Web Store' },
  'short-description.txt': { most: 132, whose: 'the Chrome Web Store, which takes it from the manifest' },
  'summary.txt': { most: 250, whose: 'addons.mozilla.org' },
  'captions.txt': { most: 500, whose: 'nobody; each line stands over a picture of npm run shots' },
  'description.txt': { most: 10_000, whose: 'Edge Add-ons; 16,000 in the Chrome Web Store' },
};

/** What people type who look for such a thing. */
const SEARCHED = {
  ja: ['情報漏えい', '情報漏洩', '個人情報', '流出', 'クレジットカード', 'パスワード', '通販', '詐欺', 'Have I Been Pwned'],
  en: ['data breach', 'leak', 'credit card', 'password', 'phishing', 'online shop', 'Japanese', 'Have I Been Pwned'],
} as const;

describe.each(['ja', 'en'] as const)('the texts for the stores in %s (docs/store/)', (language) => {
  const read = (file: string) => readFileSync(`docs/store/${language}/${file}`, 'utf8').trimEnd();

  it('are these', () => {
    expect(readdirSync(`docs/store/${language}`).sort()).toEqual(Object.keys(LIMITS).sort());
  });

  it.each(Object.entries(LIMITS))('%s keeps to the length of every store, and is not empty', (file, { most, whose }) => {
    expect(read(file).length, `at most ${most}: ${whose}`).toBeLessThanOrEqual(most);
    expect(read(file).length).toBeGreaterThan(10);
    // Two of these are fields of one line.
    if (!['description.txt', 'captions.txt'].includes(file)) expect(read(file)).not.toContain('\n');
  });

  it('say of name and description what the manifest says', () => {
    expect(read('name.txt')).toBe(STORE_WORDS[language].name);
    expect(read('short-description.txt')).toBe(STORE_WORDS[language].description);
  });

  it('have the words that people search for', () => {
    const whole = `${read('summary.txt')}\n${read('description.txt')}`.toLowerCase();
    expect(SEARCHED[language].filter((word) => !whole.includes(word.toLowerCase()))).toEqual([]);
  });

  it('name no shop, promise no safety, and shout nowhere', () => {
    for (const file of Object.keys(LIMITS)) {
      expect(read(file), file).not.toMatch(/[!！]|危険|安心|安全です|hacked|\b(?:keeps?|makes?) you safe\b|[０-９Ａ-Ｚａ-ｚ]/i);
      expect(read(file), file).not.toMatch(/https?:\/\/|\.(?:com|jp|example)\b/);
    }
  });

  it('state no figure, which the next record would make untrue', () => {
    for (const file of Object.keys(LIMITS)) expect(read(file).replace(/CC BY 4\.0/g, ''), file).not.toMatch(/\d/);
  });
});

describe('what the stores ask for beside the texts', () => {
  it.each(['PRIVACY.md', 'PERMISSIONS.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE', 'docs/release.md'])('%s is there', (file) => {
    expect(existsSync(file)).toBe(true);
  });

  it('the newest version in CHANGELOG.md is the one in package.json', () => {
    const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect(newest).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
