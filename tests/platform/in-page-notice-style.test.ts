// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { styleNotice } from '../../platform/in-page-notice-style';

/** How it looks is looked at in real browsers (tests/e2e/notice.test.ts, tests/e2e/firefox.test.ts). */
function styled() {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  styleNotice(host, root);
  return { host, root };
}
const rules = (root: ShadowRoot) =>
  [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n') +
  (root.querySelector('style')?.textContent ?? '');

describe('the look of the in-page badge', () => {
  it('is set inline and important on its host, which the page’s rules reach', () => {
    const { host } = styled();
    const names = Array.from({ length: host.style.length }, (_, i) => host.style.item(i));
    expect(names).toContain('position');
    for (const name of names) expect([name, host.style.getPropertyPriority(name)]).toEqual([name, 'important']);
  });

  it.each<[string, () => void]>([
    ['a sheet of its own', () => {}],
    [
      'an element where the browser refuses such a sheet (Firefox before 153)',
      () =>
        vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
          throw new Error('Accessing from Xray wrapper is not supported.');
        }),
    ],
  ])('comes inside the root by %s', (_, spoil) => {
    spoil();
    const { root } = styled();
    expect(rules(root)).toMatch(/section\s*\{/);
    vi.restoreAllMocks();
  });
});
