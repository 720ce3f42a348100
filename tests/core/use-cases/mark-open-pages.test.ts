import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markOpenPages } from '../../../core/use-cases/mark-open-pages';
import { anExposure, anIncident } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';

const A = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts([A]);
  ports.openPages.pages.push(
    { id: 1, url: 'https://nagi.example/' },
    { id: 2, url: 'https://other.example/' },
    { id: 3, url: 'https://nagi.example/cart' },
  );
});
const marks = () => [...ports.toolbar.marks];

describe('the open pages', () => {
  it('are each marked as they are to be marked now, and each badge looks again', async () => {
    await markOpenPages(ports);
    expect(marks()).toEqual([
      [1, '!'],
      [3, '!'],
    ]);
    await ports.preferences.choose({ notice: 'off' });
    await markOpenPages(ports);
    expect(marks()).toEqual([]);
    expect(ports.notices.looked).toEqual([1, 3, 1, 3]);
  });

  it('that had no mark and get none are left alone', async () => {
    const clear = vi.spyOn(ports.toolbar, 'clear');
    await markOpenPages(ports);
    expect(clear.mock.calls).toEqual([]);
  });

  it('are looked at by what was chosen at one moment, which is read once', async () => {
    const settings = vi.spyOn(ports.preferences, 'settings');
    await markOpenPages(ports);
    expect(settings).toHaveBeenCalledTimes(1);
  });

  it('do not suffer from one of them that cannot be marked', async () => {
    const mark = ports.toolbar.mark;
    vi.spyOn(ports.toolbar, 'mark').mockImplementation(async (tab, ...rest) => {
      if (tab.id === 1) throw new Error('no such tab');
      return mark(tab, ...rest);
    });
    await markOpenPages(ports);
    expect(marks()).toEqual([[3, '!']]);
    expect(ports.reports).toEqual(['An open page could not be marked again:']);
  });
});
