import { readExportFile, writeExportFile } from '../../core/preferences/export-file';
import { DEFAULT_SETTINGS } from '../../core/preferences/settings';
import { type Fuzzer, holds } from './fuzzer';
import { mutate, mutateText } from './mutate';

const TEXT = writeExportFile(
  {
    settings: { ...DEFAULT_SETTINGS, language: 'ja' },
    muted: [{ kind: 'path', host: 'mall.example', path: '/tea', name: { ja: '茶の店', en: 'Tea House' }, since: '2026-04-01' }],
    incidents: [['nagi-2026', { dismissedRevision: 1, shownRevision: 1, sessions: 2, lastSession: 'a', shops: ['nagi'] }]],
    answers: [['nagi-2026', { touch: { '*': { 'bought 2026-01..2026-02': 'no' } }, done: ['password-here'] }]],
    seen: [['nagi-2026', 'active']],
  },
  '2026-11-20T00:00:00Z',
);

/** Files of what is remembered: read as they are, or refused; what was read is written and read the same. */
export const memoryFiles: Fuzzer = {
  name: 'memory files',
  share: 100,
  open: () => (random) => {
    const read = readExportFile(random.chance(0.5) ? mutateText(TEXT, random) : JSON.stringify(mutate(JSON.parse(TEXT), random)));
    if ('problem' in read) return read.problem;
    const again = readExportFile(writeExportFile(read.remembered, '2026-11-20T00:00:00Z'));
    holds(
      'remembered' in again && JSON.stringify(again.remembered) === JSON.stringify(read.remembered),
      'it is read otherwise again',
      read,
    );
    return 'read';
  },
};
