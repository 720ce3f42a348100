import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MutedShop } from '../../../core/preferences/muted-shop';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import { App } from '../../../entrypoints/settings/app';
import { en } from '../../../locales/en';
import type { PreferencesPort } from '../../../platform/preferences-store';

vi.stubGlobal('__FIXED_NOW__', '2026-11-24T23:45:00Z');
const ask = vi.fn(async (_: unknown) => undefined);
// Async, because what a vi.fn() rejects with counts as handled.
vi.mock('../../../platform/build', () => ({ FEED_URL: 'https://feed.example/' }));
vi.stubGlobal('localStorage', { getItem: () => null, setItem() {}, removeItem() {} });
vi.mock('../../../platform/messages', () => ({ ask: async (question: unknown) => ask(question) }));
vi.mock('../../../platform/host-access', () => ({ askForHostAccess() {}, watchHostAccess: () => () => {} }));
vi.mock('../../../platform/language', () => ({ browserLanguage: () => 'en' }));
const saveFile = vi.fn((_name: string, _text: string) => {});
vi.mock('../../../platform/save-file', () => ({ saveFile: (name: string, text: string) => saveFile(name, text) }));

const text = en.settings;
const NOTHING = { settings: DEFAULT_SETTINGS, muted: [], incidents: [], answers: [], seen: [] };
const broken = async () => {
  throw new Error('the later version of misemori-memory has no incidents');
};
/** A store in which nothing is remembered, but for what a test changes. */
function open(store: Partial<PreferencesPort> = {}) {
  const preferenceStore = {
    settings: async () => DEFAULT_SETTINGS,
    remembered: async () => NOTHING,
    choose: async () => DEFAULT_SETTINGS,
    ...store,
  };
  return render(<App preferenceStore={preferenceStore as PreferencesPort} initial={DEFAULT_SETTINGS} />);
}
const unreadable = { settings: broken, remembered: broken, choose: broken, erase: broken, replace: broken };
const fault = vi.fn();
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(() => {
  ask.mockClear();
  saveFile.mockClear();
  fault.mockClear();
  process.on('unhandledRejection', fault);
});
afterEach(async () => {
  cleanup();
  await new Promise((done) => setTimeout(done, 0));
  process.off('unhandledRejection', fault);
  expect(fault).not.toHaveBeenCalled();
  said.mockClear();
});

describe('the settings where they cannot be read', () => {
  it('stand as they were at first, and the page says so', async () => {
    const { findByText, getByLabelText } = open(unreadable);
    expect((await findByText(text.unreadable)).getAttribute('role')).toBe('alert');
    expect((getByLabelText(new RegExp(text.notice.mode.badge.label)) as HTMLInputElement).checked).toBe(true);
  });

  it('cannot be changed, and the page says so', async () => {
    const { container, findByText, getByLabelText } = open(unreadable);
    await findByText(text.unreadable);
    fireEvent.click(getByLabelText(new RegExp(text.notice.mode.off.label)));
    await vi.waitFor(() => expect(container.querySelector('.outcome')?.textContent).toBe(text.unreadable));
    expect(ask).not.toHaveBeenCalled();
  });

  it('cannot be saved to a file, and nothing else is saved in their place', async () => {
    const { findByText, getByText } = open({ ...unreadable, remembered: vi.fn(broken).mockResolvedValueOnce(NOTHING as never) });
    fireEvent.click(getByText(text.history.export));
    await findByText(text.unreadable);
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('are told as readable again once they are', async () => {
    const remembered = vi.fn(async () => NOTHING).mockImplementationOnce(broken);
    const { findByText, getByLabelText, queryByText } = open({ remembered });
    await findByText(text.unreadable);
    fireEvent.click(getByLabelText(new RegExp(text.notice.mode.off.label)));
    await findByText(text.saved);
    expect(queryByText(text.unreadable)).toBeNull();
  });
});

describe('what was done', () => {
  it('is said of a file that was saved, by its name', async () => {
    const { container, getByText } = open();
    fireEvent.click(getByText(text.history.export));
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(container.querySelector('.outcome')?.textContent).toBe(`Saved as ${saveFile.mock.calls[0]?.[0]}.`));
  });

  it('is said of a shop whose notices are resumed, by its name', async () => {
    let muted: MutedShop[] = [{ kind: 'site', host: 'tea.example', name: { ja: '茶', en: 'Tea' }, since: '2026-06-01' }];
    const unmute = async () => {
      muted = [];
    };
    const { container, findByRole } = open({ remembered: async () => ({ ...NOTHING, muted }), unmute });
    fireEvent.click(await findByRole('button', { name: `${text.muted.unmute}: Tea` }));
    await vi.waitFor(() => expect(container.querySelector('.outcome')?.textContent).toBe('Notices about Tea are on again.'));
  });

  it('is told by its kinds where it is remembered', async () => {
    const { findByText } = open({
      remembered: async () => ({ ...NOTHING, answers: [['a-2026', { done: ['b'] }]], seen: [['c-2026', 'active']] }),
    });
    await findByText('2 incidents are remembered: 1 answered or ticked, 1 only shown.');
  });
});

describe('the settings', () => {
  it('that find no room are told as not saved', async () => {
    const { findByText, getByLabelText } = open({ choose: broken });
    fireEvent.click(getByLabelText(new RegExp(text.notice.mode.off.label)));
    await findByText(text.failed);
  });

  it('are said to be saved though nobody is there to hear of it', async () => {
    ask.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    const { findByText, getByLabelText } = open();
    fireEvent.click(getByLabelText(new RegExp(text.notice.mode.off.label)));
    await findByText(text.saved);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledWith({ ask: 'settings-changed' }));
  });

  it.each([
    ['Asia/Tokyo', 'misemori-2026-11-25.json'],
    ['America/Los_Angeles', 'misemori-2026-11-24.json'],
  ])('are saved under the reader’s day: %s', async (zone, name) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    const { getByText } = open();
    fireEvent.click(getByText(text.history.export));
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    expect(saveFile.mock.calls[0]?.[0]).toBe(name);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each<[string, () => Promise<string>, string]>([
    ['is none of ours', async () => '{}', text.history.problem['not-ours']],
    [
      'cannot be read any more',
      async () => {
        throw new DOMException('The requested file could not be read', 'NotReadableError');
      },
      text.history.problem.unreadable,
    ],
  ])('do not change by a file that %s', async (_, read, problem) => {
    const { container, findByText } = open({ replace: vi.fn() });
    const file = Object.assign(new File([], 'misemori.json'), { text: read });
    const input = container.querySelector<HTMLInputElement>('#import-file')!;
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    await findByText(problem);
  });
});
