import type { Remembered } from '../../core/preferences/export-file';

/** What an invented shopper chose, saw and said, with every field that there is. */
export function rememberedOf(): Remembered {
  const name = { ja: '月見の店', en: 'Tsukimi' };
  return {
    settings: { notice: 'toolbar', noticeFrom: 'alert', everySite: true, autoRefresh: false, language: 'ja' },
    muted: [
      { kind: 'host', host: 'shop.tsukimi.example', name, since: '2026-10-01' },
      { kind: 'site', host: 'tsukimi.example', name, since: '2026-10-02' },
      { kind: 'path', host: 'mall.example', path: '/tsukimi', name, since: '2026-10-03' },
    ],
    incidents: [
      ['tsukimi-2026', { dismissedRevision: 2, shownRevision: 3, sessions: 2, lastSession: 'a1', shops: ['tsukimi'] }],
      ['hoshi-2025', {}],
    ],
    answers: [
      ['tsukimi-2026', { touch: { '*': { 'entered-card 2026-01-05..2026-02-03': 'unsure' } }, done: ['card-statements 2026-01-05'] }],
    ],
    seen: [['tsukimi-2026', 'corrected']],
  };
}
