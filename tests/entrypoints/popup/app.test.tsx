import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MutedShop } from '../../../core/preferences/muted-shop';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import { recordIncident, type Verdict } from '../../../core/verdict/verdict';
import { App } from '../../../entrypoints/popup/app';
import { en } from '../../../locales/en';
import type { PreferencesPort } from '../../../platform/preferences-store';
import { anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';

type Question = { ask: string };
let background: (question: Question) => Promise<unknown>;
vi.mock('../../../platform/messages', () => ({ ask: (question: Question) => background(question) }));
vi.mock('../../../platform/tabs', () => ({
  activeTab: async () => ({ id: 1, url: 'https://shop.example/', incognito }),
  openOwnPage: async () => {},
}));
vi.mock('../../../platform/embedded-hosts', () => ({ embeddedHosts: async () => ['cdn.example'] }));
vi.mock('../../../platform/host-access', () => ({ askForHostAccess() {}, onHostAccess: () => () => {}, watchHostAccess: () => () => {} }));
vi.mock('../../../platform/reporting', () => ({ reportingIn: () => ({ reportOn: () => ({ text: '' }), onCopy: async () => true }) }));

const shop = aShop('shop', [siteRule('shop.example')]);
const incident = anIncident({ shops: [shop] });
const recorded = recordIncident(incident, shop, shop.sites?.[0], MOMENT);
const RECORDED: Verdict = { kind: 'recorded', host: 'shop.example', level: 'alert', incidents: recorded ? [recorded] : [] };
const DATASET = { published: '2026-11-20T00:00:00Z', incidents: 1234, isOld: false, hasFeed: true, lastRefresh: {} };
const gone = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

let muted: PreferencesPort['muted'];
let dismissed: Map<string, number>;
let incognito: boolean;
let showAgain: (id: string) => Promise<void>;
/** What the popup can tell without the background. */
let here: Verdict | undefined;
/** The popup over a page of the shop. */
async function open() {
  const view = render(
    <App
      words={en}
      preferenceStore={{ muted: () => muted(), settings: async () => DEFAULT_SETTINGS }}
      dismissals={{ dismissals: async () => new Map(dismissed), showAgain: (id) => showAgain(id) }}
      verdictHere={async () => here}
    />,
  );
  await vi.waitFor(() => expect(view.container.querySelector('[role="status"].headline')).not.toBeNull());
  return view;
}
const fault = vi.fn();
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(() => {
  muted = async () => [];
  dismissed = new Map();
  incognito = false;
  showAgain = async (id) => void dismissed.delete(id);
  here = undefined;
  background = async ({ ask }) => ({ verdict: RECORDED, dataset: DATASET, withdrawals: [], embedded: [] })[ask];
  process.on('unhandledRejection', fault);
  fault.mockClear();
  said.mockClear();
});
afterEach(async () => {
  cleanup();
  await new Promise((done) => setTimeout(done, 0));
  process.off('unhandledRejection', fault);
  expect(fault).not.toHaveBeenCalled();
});

describe('the popup', () => {
  it('tells the verdict on the page, and how old the data are', async () => {
    const { container } = await open();
    expect(container.querySelector('.headline')?.textContent).toContain('1 disclosed');
    await vi.waitFor(() => expect(container.textContent).toContain('Data as of 20 November 2026'));
  });

  it('tells what it can see by itself, and asks nobody for it', async () => {
    here = RECORDED;
    const asked: string[] = [];
    const answer = background;
    background = (question) => {
      asked.push(question.ask);
      return answer(question);
    };
    const { container } = await open();
    expect(container.querySelector('.headline')?.textContent).toContain('1 disclosed');
    await vi.waitFor(() => expect(asked).toContain('dataset'));
    expect(asked).not.toContain('verdict');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['nobody is there to answer', gone],
    ['it cannot answer', async () => undefined],
  ])('says that nothing can be said where %s, rather than nothing', async (_, answer) => {
    background = answer;
    const { container } = await open();
    expect(container.querySelector('.headline')?.textContent).toBe(en.popup.unavailable);
  });

  it.each(['dataset', 'withdrawals', 'embedded', 'progress'])('tells the verdict though nobody answers "%s"', async (which) => {
    const answer = background;
    background = (question) => (question.ask === which ? gone() : answer(question));
    const { container } = await open();
    expect(container.querySelector('.headline')?.textContent).toContain('1 disclosed');
  });

  it('tells everything though the shopper’s own database cannot be read', async () => {
    muted = () => Promise.reject(new Error('VersionError'));
    const { container } = await open();
    expect(container.querySelector('.headline')?.textContent).toContain('1 disclosed');
    await vi.waitFor(() => expect(container.textContent).toContain('Data as of 20 November 2026'));
    expect(said).toHaveBeenCalled();
  });

  it('says so where a shop could not be muted', async () => {
    const { getByText, findByRole } = await open();
    fireEvent.click(getByText(en.mute.mute));
    expect((await findByRole('alert')).textContent).toBe(en.settings.failed);
  });

  it('says nothing of the kind where it was', async () => {
    const { getByText, findByText, queryByRole } = await open();
    muted = async () => [{ kind: 'site', host: 'shop.example', name: shop.name, since: '2026-11-26' }];
    fireEvent.click(getByText(en.mute.mute));
    await findByText(en.mute.unmute);
    expect(queryByRole('alert')).toBeNull();
  });

  const MUTED: MutedShop = { kind: 'site', host: 'shop.example', name: shop.name, since: '2026-11-26' };

  it('says under the name of a shop that its notices are stopped, and resumes them there', async () => {
    muted = async () => [MUTED];
    const asked: object[] = [];
    const answer = background;
    background = async (question) => {
      asked.push(question);
      if (question.ask === 'unmute') muted = async () => [];
      return answer(question);
    };
    const { container, findByText, queryByText } = await open();
    await findByText(en.mute.here);
    expect(container.querySelector('article header')?.textContent).toContain(en.mute.here);
    fireEvent.click(await findByText(en.mute.resume));
    await vi.waitFor(() => expect(queryByText(en.mute.here)).toBeNull());
    expect(asked).toContainEqual({ ask: 'unmute', place: '*.shop.example', url: 'https://shop.example/', tabId: 1 });
  });

  it('says so in a private window too, where nothing can be changed', async () => {
    incognito = true;
    muted = async () => [MUTED];
    const { findByText, queryByText } = await open();
    await findByText(en.mute.here);
    expect(queryByText(en.mute.resume)).toBeNull();
  });

  it('says on the card what is not shown in the page any more, and takes that back', async () => {
    dismissed.set(incident.id, incident.revision);
    const { findByText, queryByText } = await open();
    fireEvent.click(await findByText(en.catalogue.mine.showAgain));
    await vi.waitFor(() => expect(queryByText(en.catalogue.mine.dismissed)).toBeNull());
    expect(dismissed.size).toBe(0);
  });

  it('says so where that could not be taken back', async () => {
    dismissed.set(incident.id, incident.revision);
    showAgain = () => Promise.reject(new Error('full'));
    const { findByText, findByRole } = await open();
    fireEvent.click(await findByText(en.catalogue.mine.showAgain));
    expect((await findByRole('alert')).textContent).toBe(en.settings.failed);
  });

  it('shows the look-up in place of the verdict with one press, ready to type in, and goes back', async () => {
    const { container, getByRole } = await open();
    const shown = () => ['.page', '.look-up'].map((one) => container.querySelector(one)?.closest('[hidden]') === null);
    expect(shown()).toEqual([true, false]);
    fireEvent.click(getByRole('button', { name: en.lookup.title }));
    expect(shown()).toEqual([false, true]);
    await vi.waitFor(() => expect(document.activeElement).toBe(getByRole('combobox')));
    fireEvent.click(getByRole('button', { name: `← ${en.links.toPage}` }));
    expect(shown()).toEqual([true, false]);
  });

  it('shows the look-up at once where nothing is on record', async () => {
    here = { kind: 'no-record', host: 'shop.example' };
    const { getByRole } = await open();
    expect(getByRole('combobox')).toBeTruthy();
  });

  it('keeps refresh, mute and report one press away, behind "more"', async () => {
    const { container, getByRole } = await open();
    const more = getByRole('button', { name: en.links.more });
    expect([more.getAttribute('aria-expanded'), container.querySelector('.more')?.hasAttribute('hidden')]).toEqual(['false', true]);
    fireEvent.click(more);
    expect([more.getAttribute('aria-expanded'), container.querySelector('.more')?.hasAttribute('hidden')]).toEqual(['true', false]);
    await vi.waitFor(() => expect(getByRole('button', { name: en.dataset.refresh })).toBeTruthy());
    expect(getByRole('button', { name: en.mute.mute })).toBeTruthy();
    expect(container.querySelector('.more .report')).toBeTruthy();
  });

  it('offers no name while nobody answers, and finds nothing out', async () => {
    const { getByRole, findByText } = await open();
    fireEvent.click(getByRole('button', { name: en.lookup.title }));
    background = gone;
    const box = getByRole('combobox');
    fireEvent.input(box, { target: { value: 'shop.example' } });
    fireEvent.submit(box.closest('form')!);
    await findByText(en.popup.unavailable);
  });
});
