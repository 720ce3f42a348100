import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SettingsView } from '../../components/settings-view';
import { DEFAULT_SETTINGS, type Settings } from '../../core/preferences/settings';
import { en } from '../../locales/en';

afterEach(cleanup);
const text = en.settings;
const MUTED = [{ place: '*.tea.example', name: 'Tea', where: 'tea.example and everything below it', since: 'since 1 June 2026' }];

function show(settings: Partial<Settings> = {}, more: Partial<Parameters<typeof SettingsView>[0]> = {}) {
  const calls = { onChoose: vi.fn(), onUnmute: vi.fn(), onAskForAccess: vi.fn(), onExport: vi.fn(), onImport: vi.fn(), onErase: vi.fn() };
  const page = render(
    <SettingsView
      words={en}
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      muted={[]}
      holds="12 records"
      hasFeed
      outcome={undefined}
      problem={undefined}
      {...calls}
      {...more}
    />,
  );
  const field = (label: string) => page.getByLabelText(new RegExp(`^${label.replace(/[()]/g, '\\$&')}`)) as HTMLInputElement;
  return { ...page, ...calls, field };
}

describe('the settings', () => {
  it('offer no refresh in a build that has nowhere to refresh from', () => {
    const { container } = show({}, { hasFeed: false });
    expect([container.querySelector('[name="auto-refresh"]'), container.textContent?.includes(en.dataset.bundled)]).toEqual([null, true]);
  });

  it('lead to the records, to what this is, and to how it works', () => {
    const { getAllByRole } = show();
    expect(getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
      '/catalogue.html#/',
      '/catalogue.html#/about',
      '/welcome.html',
    ]);
  });

  it.each<[string, Partial<Settings>]>([
    [text.notice.mode.toolbar.label, { notice: 'toolbar' }],
    [text.notice.mode.off.label, { notice: 'off' }],
    [text.everySite.label, { everySite: true }],
    [text.noticeFrom.alert, { noticeFrom: 'alert' }],
    [text.refresh.label, { autoRefresh: false }],
    [text.language.ja, { language: 'ja' }],
  ])('"%s" changes that alone', (label, changed) => {
    const { field, onChoose } = show();
    fireEvent.click(field(label));
    expect(onChoose.mock.calls).toEqual([[changed]]);
  });

  it('show what holds', () => {
    const { field } = show({ notice: 'off', everySite: true, autoRefresh: false, language: 'ja' });
    const checked = [text.notice.mode.badge.label, text.notice.mode.off.label, text.everySite.label, text.refresh.label, text.language.ja];
    expect(checked.map((label) => field(label).checked)).toEqual([false, true, true, false, true]);
  });

  it('ask from which level on only where there is a badge in the page', () => {
    expect(show().field(text.noticeFrom.alert).disabled).toBe(false);
    cleanup();
    expect(show({ notice: 'toolbar' }).field(text.noticeFrom.alert).disabled).toBe(true);
  });

  it('list the muted shops, each with a button that is named for it', () => {
    const { getByRole, onUnmute } = show({}, { muted: MUTED });
    fireEvent.click(getByRole('button', { name: `${text.muted.unmute}: Tea` }));
    expect(onUnmute.mock.calls).toEqual([['*.tea.example']]);
    cleanup();
    expect(show().container.textContent).toContain(text.muted.none);
  });

  it('announce what became of a change, in a place that was there before', () =>
    expect(show({}, { outcome: text.saved }).getByRole('status').textContent).toBe(text.saved));

  it('say so where nothing of it could be read', () => {
    expect(show({}, { readable: false }).container.querySelector('h1 + [role="alert"]')?.textContent).toBe(text.unreadable);
    cleanup();
    expect(show().container.querySelector('h1 + [role="alert"]')).toBeNull();
  });
});
