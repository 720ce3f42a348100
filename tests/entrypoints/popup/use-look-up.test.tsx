import { act, render } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordIncident } from '../../../core/verdict/verdict';
import { useLookUp } from '../../../entrypoints/popup/use-look-up';
import { en } from '../../../locales/en';
import { anIncident, aShop, MOMENT } from '../../support/an-incident';

type Question = { ask: string; text?: string; address?: unknown; id?: string };
let background: (question: Question) => Promise<unknown>;
vi.mock('../../../platform/messages', () => ({ ask: (question: Question) => background(question) }));

const asked: Question[] = [];
const RECORDED = recordIncident(anIncident({ shops: [aShop('nagi')] }), undefined, undefined, MOMENT);
const heading = (id: string) => ({ id, key: `#${id}`, revision: 1, state: 'active', names: { ja: id, en: id }, terms: [] });
const answers = (of: Record<string, unknown>) => {
  background = async (question) => {
    asked.push(question);
    return of[question.ask];
  };
};

/** The hook, as the popup uses it. */
function use() {
  const held: { now: ReturnType<typeof useLookUp> | undefined } = { now: undefined };
  const Popup = () => {
    held.now = useLookUp(en);
    return null;
  };
  render(<Popup />);
  return () => held.now!;
}

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('looking up a shop', () => {
  it.each([
    ['an address', 'https://www.nagi.example/tea', { host: 'www.nagi.example', path: '/tea' }, { host: 'www.nagi.example' }],
    ['an address without its scheme', 'nagi.example', { host: 'nagi.example', path: '/' }, { host: 'nagi.example' }],
    ['an address that many owners share', 'myshopify.com', undefined, { shared: 'myshopify.com' }],
    [
      'an address in the middle of a letter',
      'こちら「hxxps://nagi[.]example/%74ea;s=1」です',
      { host: 'nagi.example', path: '/tea' },
      { host: 'nagi.example' },
    ],
    ['a name', 'なぎ 茶舗', undefined, { host: undefined, shared: undefined }],
  ])('%s is asked for as what it is', async (_, text, address, typed) => {
    answers({ 'look-up': { headings: [heading('nagi-2026')], near: [] } });
    const look = use();
    await act(() => look().lookUp(text));
    expect(asked).toEqual([{ ask: 'look-up', text, ...(address && { address }) }]);
    expect(look().found).toMatchObject({ typed: { text, ...typed }, answer: { headings: [{ id: 'nagi-2026' }] } });
  });

  it('tells that nothing can be said where the background does not answer', async () => {
    background = () => Promise.reject(new Error('Could not establish connection.'));
    const look = use();
    await act(() => look().lookUp('nagi'));
    expect(look().found?.answer).toEqual({ address: { kind: 'unavailable' }, headings: [], near: [] });
  });
});

describe('suggestions', () => {
  it('are none, and nobody is asked, while nothing is typed', async () => {
    answers({ suggest: { headings: [heading('nagi-2026')], near: [] } });
    const look = use();
    await act(() => look().suggest('na'));
    expect(look().suggestions.hits.map(({ id }) => id)).toEqual(['nagi-2026']);
    await act(() => look().suggest(''));
    expect(look().suggestions.hits).toEqual([]);
    expect(asked.map(({ text }) => text)).toEqual(['na']);
  });

  it('to less than is typed by now are left out, in whatever order they come', async () => {
    const waiting = new Map<string, (headings: unknown) => void>();
    background = ({ text = '' }) => new Promise((done) => void waiting.set(text, done));
    const look = use();
    await act(async () => {
      const both = [look().suggest('n'), look().suggest('na')];
      waiting.get('na')?.({ headings: [heading('nagi-2026')], near: [] });
      waiting.get('n')?.({ headings: [], near: [heading('nishi-2020')] });
      await Promise.all(both);
    });
    expect(look().suggestions.hits.map(({ id }) => id)).toEqual(['nagi-2026']);
  });
});

describe('what was found before', () => {
  const lookedUp = async () => {
    answers({ 'look-up': { headings: [heading('nagi-2026')], near: [] }, open: RECORDED, suggest: { headings: [], near: [] } });
    const look = use();
    await act(() => look().lookUp('nagi'));
    await act(() => look().open({ id: 'nagi-2026', key: '#nagi-2026' }));
    expect([look().found, look().opened].every((one) => one !== undefined)).toBe(true);
    return look;
  };

  it('is gone with the first letter that is typed: below another name it would seem to be of that', async () => {
    const look = await lookedUp();
    await act(() => look().suggest('nagy'));
    expect([look().found, look().opened]).toEqual([undefined, undefined]);
  });

  it('and does not come back where the answer is late', async () => {
    const look = await lookedUp();
    let answer: (found: unknown) => void = () => {};
    background = ({ ask }) =>
      ask === 'suggest' ? Promise.resolve({ headings: [], near: [] }) : new Promise((done) => (answer = done as typeof answer));
    await act(async () => {
      const asked = look().lookUp('nishi');
      await vi.waitFor(() => expect(answer.length).toBe(1));
      await look().suggest('nish');
      answer({ headings: [heading('nishi-2020')], near: [] });
      await asked;
    });
    expect(look().found).toBeUndefined();
  });
});

describe('a record that was chosen', () => {
  it('is opened, read again after an answer, and gives way to the next look-up', async () => {
    answers({ open: RECORDED, 'look-up': { headings: [], near: [] } });
    const look = use();
    await act(() => look().open({ id: 'nagi-2026', key: '#nagi-2026' }));
    expect(look().opened?.recorded).toEqual(RECORDED);
    await act(() => look().again());
    expect(asked).toEqual([
      { ask: 'open', id: 'nagi-2026', key: '#nagi-2026' },
      { ask: 'open', id: 'nagi-2026', key: '#nagi-2026' },
    ]);
    await act(() => look().lookUp('nagi'));
    expect(look().opened).toBeUndefined();
  });

  it('stays closed where it is no longer in the dataset', async () => {
    answers({ open: undefined });
    const look = use();
    await act(() => look().open({ id: 'nagi-2026', key: '#nagi-2026' }));
    expect(look().opened).toBeUndefined();
  });

  it('several addresses are offered, and none is asked for', async () => {
    const look = use();
    await act(() => look().lookUp('https://nagi.example/tea と mall.example/tea'));
    expect(asked).toEqual([]);
    expect(look().found).toEqual({
      typed: { text: 'https://nagi.example/tea と mall.example/tea', several: ['nagi.example/tea', 'mall.example/tea'] },
      answer: { headings: [], near: [] },
    });
  });
});
