import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MutedShop } from '../../../core/preferences/muted-shop';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/preferences/settings';
import { formVerdict, type Verdict } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { type SilencePorts, useSilence } from '../../../entrypoints/popup/use-silence';
import { en } from '../../../locales/en';
import { anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';

let background: (question: { ask: string }) => Promise<unknown>;
vi.mock('../../../platform/messages', () => ({ ask: (question: { ask: string }) => background(question) }));
vi.mock('../../../platform/tabs', () => ({ activeTab: async () => ({ id: 1, url: 'https://shop.example/', incognito: false }) }));
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

const shop = aShop('shop', [siteRule('shop.example')]);
const incidents = ['first-2026', 'second-2026'].map((id) => anIncident({ id, shops: [shop] }));
const verdict: Verdict = formVerdict({ host: 'shop.example', path: '/' }, incidents, MOMENT);
const told = verdict.kind === 'recorded' ? verdict.incidents.map((one) => tellIncident(one, en)) : [];
const MUTED: MutedShop = { kind: 'site', host: 'shop.example', name: shop.name, since: '2026-11-26' };
const broken = () => Promise.reject(new Error('it cannot be read'));

let muted: MutedShop[];
let settings: Settings;
let dismissed: Map<string, number>;
const ports = (): SilencePorts => ({
  preferenceStore: { muted: async () => muted, settings: async () => settings },
  dismissals: { dismissals: async () => new Map(dismissed), showAgain: async (id) => void dismissed.delete(id) },
});
async function loaded(given = ports(), keeps = true) {
  const { result } = renderHook(() => useSilence(en, verdict, keeps, given));
  await act(async () => void (await result.current.load()));
  const texts = () => told.map((one) => result.current.silencesOf(one).map(({ text }) => text));
  return { result, texts };
}

beforeEach(() => {
  background = async () => 'done';
  muted = [];
  settings = DEFAULT_SETTINGS;
  dismissed = new Map();
});
afterEach(() => {
  cleanup();
  said.mockClear();
});

describe('what the reader silenced', () => {
  it('is nothing at first, at each of two records', async () => expect((await loaded()).texts()).toEqual([[], []]));

  it('is told of the record that was dismissed, not of the other', async () => {
    dismissed.set(told[1]!.id, 1);
    expect((await loaded()).texts()).toEqual([[], [en.catalogue.mine.dismissed]]);
  });

  it('is told once of a muted shop, which says all', async () => {
    muted = [MUTED];
    for (const { id } of told) dismissed.set(id, 1);
    const { result, texts } = await loaded();
    expect([texts(), result.current.isMuted]).toEqual([[[en.mute.here], []], true]);
  });

  it('is not told where pages are silent for another reason', async () => {
    for (const { id } of told) dismissed.set(id, 1);
    settings = { ...DEFAULT_SETTINGS, notice: 'toolbar' };
    expect((await loaded()).texts()).toEqual([[], []]);
  });

  it('can be changed, but not in a private window', async () => {
    dismissed.set(told[0]!.id, 1);
    const [kept, passing] = [await loaded(), await loaded(ports(), false)];
    expect([kept, passing].map(({ result }) => result.current.silencesOf(told[0]!)[0]?.onEnd !== undefined)).toEqual([true, false]);
  });

  it('is nothing where it cannot be read, and the console says why', async () => {
    const { texts } = await loaded({
      preferenceStore: { muted: broken, settings: broken },
      dismissals: { dismissals: broken, showAgain: broken },
    });
    expect([texts(), said.mock.calls.length]).toEqual([[[], []], 3]);
  });
});

describe('a change', () => {
  it('that was kept is no failure', async () => {
    muted = [MUTED];
    background = async ({ ask }) => {
      if (ask === 'unmute') muted = [];
      return 'done';
    };
    const { result } = await loaded();
    await act(() => result.current.mute(false));
    expect([result.current.isMuted, result.current.failed]).toEqual([false, false]);
  });

  it('that was not kept is told as failed', async () => {
    const { result } = await loaded();
    await act(() => result.current.mute(true));
    expect([result.current.isMuted, result.current.failed]).toEqual([false, true]);
  });

  it('shows a dismissed record again', async () => {
    dismissed.set(told[0]!.id, 1);
    const { result, texts } = await loaded();
    await act(async () => result.current.silencesOf(told[0]!)[0]?.onEnd?.());
    await vi.waitFor(() => expect(texts()).toEqual([[], []]));
    expect([dismissed.size, result.current.failed]).toEqual([0, false]);
  });
});
