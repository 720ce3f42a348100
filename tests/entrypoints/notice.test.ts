import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToldNotice } from '../../core/wording/tell-notice';
import { eventually } from '../support/eventually';

/** The background, as the badge's script knows it. */
const background = vi.fn<(message: { ask: string }) => Promise<ToldNotice | undefined>>();
const listeners = new Set<(message: unknown) => void>();
vi.stubGlobal('chrome', {
  runtime: {
    id: 'abc',
    sendMessage: background,
    onMessage: { addListener: (one: () => void) => listeners.add(one), removeListener: (one: () => void) => listeners.delete(one) },
  },
});

type Events = Parameters<typeof import('../../platform/in-page-notice').showNotice>[1];
/** Every badge that was shown. */
const shown: { told: ToldNotice; events: Events }[] = [];
vi.mock('../../platform/in-page-notice', () => ({ showNotice: (told: ToldNotice, events: Events) => shown.push({ told, events }) }));
const { default: notice } = await import('../../entrypoints/notice');

const told = (text: string): ToldNotice => ({ text, close: 'Close', dismiss: 'Dismiss', label: 'Misemori', locale: 'en-GB' });
/** Runs the script where the background has something to say, and gives what the one badge calls. */
async function show(text = 'announced') {
  background.mockResolvedValue(told(text));
  await notice.main();
  return shown[0]!.events;
}

beforeEach(() => {
  background.mockReset();
  listeners.clear();
  shown.length = 0;
});

describe('the script of the in-page badge', () => {
  it('asks what to say, carrying nothing, and says it', async () => {
    await show('announced');
    expect(background.mock.calls).toEqual([[{ ask: 'notice' }]]);
    expect(shown.map((one) => one.told.text)).toEqual(['announced']);
  });

  it('shows nothing where nothing is to be said', async () => {
    background.mockResolvedValue(undefined);
    await notice.main();
    expect(shown).toEqual([]);
  });

  it('tells the background when it is dismissed', async () => {
    (await show()).onDismiss();
    expect(background).toHaveBeenLastCalledWith({ ask: 'dismiss' });
  });

  it('stays while the same is to be said', async () => expect(await (await show()).stillBelongs()).toBe(true));

  it('goes where nothing is to be said any more, or nobody is there to ask', async () => {
    const { stillBelongs } = await show();
    background.mockResolvedValue(undefined);
    expect(await stillBelongs()).toBe(false);
    background.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await stillBelongs()).toBe(false);
    expect(shown).toHaveLength(1);
  });

  it('gives way to another where something else is to be said: in another language, or of the shop at the next path', async () => {
    const { stillBelongs } = await show('announced');
    background.mockResolvedValue(told('発表しました'));
    expect(await stillBelongs()).toBe(false);
    await eventually(() => expect(shown.map((one) => one.told.text)).toEqual(['announced', '発表しました']));
  });

  it('looks again when the background says so, until it ends', async () => {
    const { onLookAgain } = await show();
    const life = new AbortController();
    const look = vi.fn();
    onLookAgain?.(look, life.signal);
    for (const hear of listeners) hear({ tell: 'look-again' });
    life.abort();
    for (const hear of listeners) hear({ tell: 'look-again' });
    expect(look).toHaveBeenCalledTimes(1);
  });
});
