import { act, render } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { useReader } from '../../../entrypoints/popup/use-reader';
import { en } from '../../../locales/en';
import { anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';

const asked: unknown[] = [];
let reply: string | undefined = 'done';
vi.mock('../../../platform/messages', () => ({
  ask: async (message: unknown) => {
    asked.push(message);
    return reply;
  },
}));

const shop = aShop('nagi', [siteRule('nagi.example')]);
const recorded = recordIncident(anIncident({ id: 'nagi-2026', shops: [shop] }), shop, shop.sites?.[0], MOMENT);
const TOLD = tellIncident(recorded!, en);
const TAB = { id: 4, url: 'https://nagi.example/', incognito: false };
const onSaid = vi.fn(async () => {});
/** What is shown, as the hook finds it. */
let now = recorded;

type Tab = Parameters<typeof useReader>[1];
/** The hook, over a page in a tab. */
function use(tab: Tab) {
  const held: { now: ReturnType<typeof useReader> | undefined } = { now: undefined };
  const Popup = () => {
    held.now = useReader(en, tab, { recordedOf: () => now, onSaid });
    return null;
  };
  render(<Popup />);
  return () => held.now!;
}

beforeEach(() => {
  asked.length = 0;
  reply = 'done';
  now = recorded;
  onSaid.mockClear();
});

describe('what a reader says', () => {
  it.each<[string, Tab, object]>([
    ['on a page', TAB, { tab: { id: 4, url: TAB.url } }],
    ['where the browser does not tell the page’s address', { ...TAB, url: undefined }, {}],
  ])('%s is kept on the device, and what is shown is read again', async (_, tab, page) => {
    const hook = use(tab);
    const { scope } = TOLD;
    await act(async () => {
      hook().reader.onAnswer(TOLD, 'q1', 'yes');
      hook().reader.onAnswer(TOLD, 'q1', undefined);
      hook().reader.onTick(TOLD, 'card-reissue', true);
      hook().reader.onForget(TOLD);
    });
    expect(asked).toEqual([
      { ask: 'answer', id: TOLD.id, scope, question: 'q1', answer: 'yes', ...page },
      { ask: 'answer', id: TOLD.id, scope, question: 'q1', ...page },
      { ask: 'tick', id: TOLD.id, scope, step: 'card-reissue', done: true, ...page },
      { ask: 'forget', id: TOLD.id, ...page },
    ]);
    expect(onSaid).toHaveBeenCalledTimes(4);
    expect(hook().passing).toEqual({});
  });

  it.each<[string, Tab]>([
    ['in a private window', { ...TAB, incognito: true }],
    ['before it is known which window it is', undefined],
  ])('%s is held by the open popup and told to nobody', async (_, tab) => {
    const hook = use(tab);
    expect(hook().reader.keeps).toBe(false);
    await act(async () => hook().reader.onAnswer(TOLD, 'q1', 'no'));
    await act(async () => hook().reader.onTick(TOLD, 'card-reissue', true));
    expect(hook().passing).toEqual({ [TOLD.id]: { answers: { q1: 'no' }, done: ['card-reissue'] } });
    await act(async () => hook().reader.onForget(TOLD));
    expect(hook().passing).toEqual({});
    expect(asked).toEqual([]);
  });

  it('is kept with the revision at which nothing is left to do, and without one while something is', async () => {
    const hook = use({ ...TAB, url: undefined });
    const steps = TOLD.advice.map(({ key }) => key);
    const [last = '', ...others] = [...steps].reverse();
    now = { ...recorded!, done: others };
    await act(async () => hook().reader.onTick(TOLD, last, true));
    now = { ...recorded!, done: steps };
    await act(async () => hook().reader.onTick(TOLD, last, false));
    now = undefined;
    await act(async () => hook().reader.onTick(TOLD, last, true));
    await act(async () => hook().reader.onSettle(TOLD, true));
    await act(async () => hook().reader.onSettle(TOLD, false));
    const about = { id: TOLD.id, scope: TOLD.scope };
    expect(steps.length).toBeGreaterThan(0);
    expect(asked).toEqual([
      { ask: 'tick', ...about, settled: TOLD.revision, step: last, done: true },
      { ask: 'tick', ...about, step: last, done: false },
      { ask: 'tick', ...about, step: last, done: true },
      { ask: 'settle', ...about, settled: TOLD.revision },
      { ask: 'settle', ...about },
    ]);
  });

  it('and cannot be kept is told so, and holds while the popup is open', async () => {
    reply = undefined;
    const hook = use(TAB);
    await act(async () => hook().reader.onAnswer(TOLD, 'q1', 'no'));
    await act(async () => hook().reader.onTick(TOLD, 'card-reissue', true));
    const held = { [TOLD.id]: { answers: { q1: 'no' }, done: ['card-reissue'] } };
    await vi.waitFor(() => expect(hook().passing).toEqual(held));
    expect([hook().notKept, onSaid.mock.calls.length]).toEqual([true, 0]);
    reply = 'done';
    await act(async () => hook().reader.onTick(TOLD, 'card-reissue', false));
    await vi.waitFor(() => expect([hook().notKept, onSaid.mock.calls.length]).toEqual([false, 1]));
  });
});
