import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import { App } from '../../../entrypoints/welcome/app';
import { en } from '../../../locales/en';
import type { PreferencesPort } from '../../../platform/preferences-store';

const asked: unknown[] = [];
vi.mock('../../../platform/messages', () => ({ ask: async (message: unknown) => void asked.push(message) }));
afterEach(() => {
  cleanup();
  asked.length = 0;
});

function open(choose: PreferencesPort['choose']) {
  let told: (pinned: boolean) => void = () => {};
  const ended = vi.fn();
  const view = render(
    <App
      words={en}
      preferenceStore={{ choose } as PreferencesPort}
      browser="chromium"
      initial={DEFAULT_SETTINGS}
      pinned={false}
      watchPinned={(changed) => {
        told = changed;
        return ended;
      }}
    />,
  );
  return { ...view, pin: () => told(true), ended };
}
const toolbarOnly = new RegExp(en.settings.notice.mode.toolbar.label);

describe('the first-run page', () => {
  it('keeps how the reader wants to be told, says so, and has the pages marked anew', async () => {
    const { getByLabelText, findByText } = open(async (changed) => ({ ...DEFAULT_SETTINGS, ...changed }));
    fireEvent.click(getByLabelText(toolbarOnly));
    await findByText(en.settings.saved);
    expect(getByLabelText(toolbarOnly)).toHaveProperty('checked', true);
    expect(asked).toEqual([{ ask: 'settings-changed' }]);
  });

  it('says so where it could not be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { getByLabelText, findByText } = open(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    fireEvent.click(getByLabelText(toolbarOnly));
    await findByText(en.settings.failed);
    expect(asked).toEqual([]);
  });

  it('sees that the icon was pinned, and looks no longer once it is closed', async () => {
    const { findByText, pin, unmount, ended } = open(async () => DEFAULT_SETTINGS);
    await vi.waitFor(() => {
      pin();
      return findByText(en.welcome.icon.onToolbar);
    });
    unmount();
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
  });
});
