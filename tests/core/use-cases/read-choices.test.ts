import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import { readChoices, readSettings } from '../../../core/use-cases/read-choices';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { backgroundPorts } from '../../support/background-ports';

const shop = { kind: 'site', host: 'nagi.example', name: { ja: '凪', en: 'Nagi' }, since: '2026-11-22' } as const;

describe('what the shopper chose', () => {
  it('comes with the words to say it in', async () => {
    const ports = backgroundPorts();
    expect(await readChoices(ports)).toEqual({ settings: DEFAULT_SETTINGS, muted: [], words: en });
    await ports.preferences.choose({ language: 'ja', notice: 'toolbar' });
    await ports.preferences.mute(shop);
    const settings = { ...DEFAULT_SETTINGS, language: 'ja', notice: 'toolbar' };
    expect(await readChoices(ports)).toEqual({ settings, muted: [shop], words: ja });
    expect(await readSettings(ports)).toEqual(settings);
  });

  it('is nothing where it cannot be read, which is said to maintainers and to nobody else', async () => {
    const ports = backgroundPorts();
    ports.history.broken = true;
    expect(await readChoices(ports)).toEqual({ settings: DEFAULT_SETTINGS, muted: [], words: en });
    expect(ports.reports).toEqual(['The preferences could not be read:', 'The preferences could not be read:']);
  });

  it('is lost in no more than the part that cannot be read', async () => {
    const ports = backgroundPorts();
    await ports.preferences.mute(shop);
    const halved = { ...ports, preferences: { ...ports.preferences, settings: () => Promise.reject(new Error('torn')) } };
    expect(await readChoices(halved)).toMatchObject({ settings: DEFAULT_SETTINGS, muted: [shop] });
  });
});
