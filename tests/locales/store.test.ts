import { describe, expect, it } from 'vitest';
import { STORE_WORDS } from '../../locales/store';

/** Words that people type who look for such a thing; one of them at the least is in the name, which stores weigh most. */
const SEARCHED = { ja: /情報漏えい|個人情報|流出/, en: /data breach/i } as const;

describe.each(['ja', 'en'] as const)('what the browser and the stores show in %s', (language) => {
  const { name, description } = STORE_WORDS[language];

  it('keeps to their lengths: 45 letters of name (Edge; 50 at Mozilla, 75 at Google), 132 of description (Google)', () => {
    expect([...name].length).toBeLessThanOrEqual(45);
    expect(description.length).toBeLessThanOrEqual(132);
  });

  it('has words that people search for, in the name too', () => {
    expect(name).toMatch(SEARCHED[language]);
    expect(description).toMatch(SEARCHED[language]);
  });

  it('begins with the name that the extension calls itself by, and promises no safety', () => {
    expect(name).toMatch({ ja: /^店守 – /, en: /^Misemori – / }[language]);
    expect(`${name} ${description}`).not.toMatch(/[!！]|危険|安全|安心|\bsafe|protect|hacked/i);
  });
});
