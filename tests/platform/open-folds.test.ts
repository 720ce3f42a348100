import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFolds, openFolds, passingFolds } from '../../platform/open-folds';

const held = new Map<string, string>();
beforeEach(() => {
  held.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});

describe('the parts that were left open', () => {
  it('are open the next time, and those that were closed are not', () => {
    const folds = openFolds();
    folds.onToggle('sources', true);
    folds.onToggle('care', true);
    folds.onToggle('care', false);
    expect(['sources', 'care', 'other'].map(openFolds().isOpen)).toEqual([true, false, false]);
    forgetFolds();
    expect(openFolds().isOpen('sources')).toBe(false);
  });

  it.each(['{', '{"a":1}', '[1, null, "sources"]'])('are as good as none where something else is kept (%s)', (kept) => {
    held.set('open-folds', kept);
    expect(openFolds().isOpen('care')).toBe(false);
  });

  it('hold while the popup is open in a profile that keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const folds = openFolds();
    folds.onToggle('sources', true);
    expect(folds.isOpen('sources')).toBe(true);
    forgetFolds();
  });

  it('are kept nowhere where nothing is to be kept', () => {
    const folds = passingFolds();
    folds.onToggle('sources', true);
    expect([folds.isOpen('sources'), passingFolds().isOpen('sources'), held.size]).toEqual([true, false, 0]);
  });
});
