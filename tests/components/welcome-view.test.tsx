import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomeView } from '../../components/welcome-view';
import { en } from '../../locales/en';
import { ja } from '../../locales/ja';

afterEach(cleanup);

const show = (change: Partial<Parameters<typeof WelcomeView>[0]> = {}) => {
  const onNotice = vi.fn();
  const props = { words: en, browser: 'chromium', pinned: false, notice: 'badge', outcome: undefined, onNotice, ...change } as const;
  return { onNotice, ...render(<WelcomeView {...props} />) };
};

describe('the first-run page', () => {
  it('says what it does, what it never does, where the icon is, how one is told, and how to try it', () => {
    const { getAllByRole, getByRole } = show();
    expect(getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      en.welcome.does.title,
      en.welcome.icon.title,
      en.welcome.notice,
      en.welcome.next.title,
    ]);
    expect(getByRole('link', { name: en.welcome.next.example }).getAttribute('href')).toBe('/example.html');
  });

  it.each(['chromium', 'firefox'] as const)('shows how the icon is pinned in %s, with a picture that is told too', (browser) => {
    const { container, getByRole } = show({ browser });
    expect([...container.querySelectorAll('.icon li')].map((one) => one.textContent)).toEqual(en.welcome.icon.steps[browser]);
    expect(getByRole('img').getAttribute('aria-label')).toBe(en.welcome.icon.picture[browser]);
  });

  it('stops asking for it once the icon is on the toolbar, and says nothing where that is not known', () => {
    const { container } = show({ pinned: true });
    expect([container.querySelector('.icon li'), container.querySelector('.pinned')?.textContent]).toEqual([
      null,
      en.welcome.icon.onToolbar,
    ]);
    cleanup();
    expect(show({ pinned: undefined }).container.querySelector('.icon [role="status"]')).toBeNull();
  });

  it('reports how the reader wants to be told', () => {
    const { getByLabelText, onNotice } = show({ words: ja });
    fireEvent.click(getByLabelText(new RegExp(ja.settings.notice.mode.toolbar.label)));
    expect(onNotice).toHaveBeenCalledWith('toolbar');
  });
});
