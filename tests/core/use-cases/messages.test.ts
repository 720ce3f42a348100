import { describe, expect, it } from 'vitest';
import { OWN_MESSAGES, type Request } from '../../../core/use-cases/messages';
import { PAGE_MESSAGES } from '../../../core/use-cases/page-messages';

/** One of each that our own pages send. */
const OURS: Record<keyof typeof OWN_MESSAGES, object> = {
  verdict: { url: 'https://nagi.example/', remember: true },
  'look-up': { text: 'nagi.example', address: { host: 'nagi.example', path: '/' } },
  suggest: { text: 'n' },
  open: { id: 'nagi-2026', key: 'nagi.example' },
  embedded: { url: 'https://nagi.example/', hosts: ['cdn.example'] },
  serving: { url: 'https://nagi.example/' },
  news: {},
  revisions: {},
  dataset: {},
  refresh: {},
  'refresh-file': {},
  progress: {},
  cancel: {},
  rebuild: {},
  mute: { url: 'https://nagi.example/', tabId: 7 },
  unmute: { place: '*.nagi.example', url: 'https://nagi.example/', tabId: 7 },
  answer: { id: 'nagi-2026', scope: '*', question: 'q1', answer: 'yes', tab: { id: 7, url: 'https://nagi.example/' } },
  tick: { id: 'nagi-2026', scope: '*', step: 'password-here', done: true, settled: 2 },
  settle: { id: 'nagi-2026', scope: '*', settled: 2 },
  forget: { id: 'nagi-2026' },
  'settings-changed': {},
  withdrawals: { remember: false },
};

describe('the messages of our own pages', () => {
  it.each(Object.entries(OWN_MESSAGES))('%s is read as it is sent, and with anything more not at all', (name, { read }) => {
    const sent = OURS[name as keyof typeof OURS];
    expect(read(sent)).toEqual(sent);
    expect(read({ ...sent, more: 1 })).toBeUndefined();
  });

  it('may leave out what is not known', () => {
    expect(OWN_MESSAGES.verdict.read({})).toEqual({});
    expect(OWN_MESSAGES['look-up'].read({ text: 'nagi' })).toEqual({ text: 'nagi' });
  });

  it.each<[keyof typeof OURS, object]>([
    ['answer', { answer: 'perhaps' }],
    ['answer', { tab: { id: '7', url: '' } }],
    ['embedded', { hosts: Array.from({ length: 100_000 }, () => 'cdn.example') }],
    ['mute', { tabId: 7.5 }],
    ['tick', { done: 'yes' }],
  ])('%s is not read with %o', (name, change) => expect(OWN_MESSAGES[name].read({ ...OURS[name], ...change })).toBeUndefined());

  it('share no name with those of a page', () => expect(Object.keys(OWN_MESSAGES).filter((name) => name in PAGE_MESSAGES)).toEqual([]));

  it('are typed by what they carry', () => {
    const good: Request[] = [{ ask: 'visit' }, { ask: 'suggest', text: 'n' }];
    // @ts-expect-error it carries a text
    const bad: Request = { ask: 'suggest' };
    expect([...good, bad]).toHaveLength(3);
  });
});
