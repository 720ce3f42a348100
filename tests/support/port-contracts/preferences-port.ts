import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import type { AnswersPort, HistoryPort, PreferencesPort, SeenPort } from '../../../core/use-cases/ports';

const NAGI = { kind: 'site', host: 'nagi.example', name: { ja: '凪', en: 'Nagi' }, since: '2026-04-01' } as const;
const HOSHI = { kind: 'path', host: 'mall.example', path: '/hoshi', name: { ja: '星', en: 'Hoshi' }, since: '2026-04-02' } as const;

/** What every store of preferences keeps to, with the rest of what is remembered behind it. `make` makes an empty one. */
export function describePreferencesPort(name: string, make: () => PreferencesPort & HistoryPort & AnswersPort & SeenPort): void {
  describe(`what the shopper chose, ${name}`, () => {
    it('is the default until something is chosen, and each choice keeps the others', async () => {
      const port = make();
      expect([await port.settings(), await port.muted()]).toEqual([DEFAULT_SETTINGS, []]);
      await port.choose({ notice: 'off' });
      expect(await port.choose({ language: 'ja' })).toEqual({ ...DEFAULT_SETTINGS, notice: 'off', language: 'ja' });
      expect(await port.settings()).toEqual({ ...DEFAULT_SETTINGS, notice: 'off', language: 'ja' });
    });

    it('has a shop muted once, by its place, in the order of places, and unmuted', async () => {
      const port = make();
      await port.mute(NAGI);
      await port.mute(HOSHI);
      await port.mute({ ...NAGI, since: '2026-05-01' });
      expect(await port.muted()).toEqual([{ ...NAGI, since: '2026-05-01' }, HOSHI]);
      await port.unmute('mall.example/hoshi');
      await port.unmute('never.example');
      expect(await port.muted()).toEqual([{ ...NAGI, since: '2026-05-01' }]);
    });

    it('comes with all that is remembered, is erased with it, and comes back as it was', async () => {
      const port = make();
      await port.choose({ everySite: true });
      await port.mute(NAGI);
      await port.dismiss('b-2026', 2);
      await port.shown('a-2026', 1, 's1', 'nagi');
      await port.answer({ id: 'a-2026', scope: '*' }, 'q1', 'yes');
      await port.seen('a-2026', 'active');
      const remembered = await port.remembered();
      expect(remembered).toEqual({
        settings: { ...DEFAULT_SETTINGS, everySite: true },
        muted: [NAGI],
        incidents: [
          ['a-2026', { shownRevision: 1, lastSession: 's1', sessions: 1, shops: ['nagi'] }],
          ['b-2026', { dismissedRevision: 2 }],
        ],
        answers: [['a-2026', { touch: { '*': { q1: 'yes' } } }]],
        seen: [['a-2026', 'active']],
      });
      await port.erase();
      expect(await port.remembered()).toEqual({ settings: DEFAULT_SETTINGS, muted: [], incidents: [], answers: [], seen: [] });
      await port.dismiss('c-2026', 1);
      await port.replace(remembered);
      expect(await port.remembered()).toEqual(remembered);
    });
  });
}
