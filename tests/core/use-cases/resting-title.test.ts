import { describe, expect, it } from 'vitest';
import { restingTitleTeller } from '../../../core/use-cases/resting-title';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { backgroundPorts } from '../../support/background-ports';

describe('what the icon says where nothing is on record', () => {
  it('is the name, or that no page is looked at by itself, in the language that was chosen', async () => {
    const ports = backgroundPorts();
    await restingTitleTeller(ports)();
    await restingTitleTeller({ ...ports, hasHostAccess: async () => false })();
    await ports.preferences.choose({ language: 'ja' });
    await restingTitleTeller(ports)();
    expect(ports.toolbar.resting).toEqual([en.toolbar.resting, en.toolbar.withoutAccess, ja.toolbar.resting]);
  });

  it('is said where the preferences cannot be read', async () => {
    const ports = backgroundPorts();
    ports.history.broken = true;
    await restingTitleTeller(ports)();
    expect(ports.toolbar.resting).toEqual([en.toolbar.resting]);
  });

  it('is what was found last, however long an earlier look took', async () => {
    const ports = backgroundPorts();
    const looks: ((has: boolean) => void)[] = [];
    const tell = restingTitleTeller({ ...ports, hasHostAccess: () => new Promise((found) => looks.push(found)) });
    const both = [tell(), tell()];
    await Promise.resolve();
    looks[0]?.(false);
    await both[0];
    looks[1]?.(true);
    await both[1];
    expect(ports.toolbar.resting).toEqual([en.toolbar.withoutAccess, en.toolbar.resting]);
  });

  it('that cannot be told is reported, and told the next time', async () => {
    const ports = backgroundPorts();
    const answers = [Promise.reject(new Error('no permissions')), Promise.resolve(true)];
    const tell = restingTitleTeller({ ...ports, hasHostAccess: () => answers.shift() ?? Promise.resolve(false) });
    await tell();
    await tell();
    expect([ports.reports, ports.toolbar.resting]).toEqual([['The icon could not be titled:'], [en.toolbar.resting]]);
  });
});
