import { beforeEach, describe, expect, it } from 'vitest';
import { markTabAgain } from '../../../core/use-cases/mark-tab';
import { muteShop, unmuteShop } from '../../../core/use-cases/mute-shop';
import { anExposure, anIncident } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { clockAt } from '../../support/clock-at';

const A = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });
const HOME = { id: 7, url: 'https://nagi.example/cart' };

let ports: TestPorts;
beforeEach(async () => {
  ports = backgroundPorts([A]);
  await markTabAgain(HOME, ports);
});

describe('muting a shop', () => {
  it('mutes all that the rule of its loudest incident covers, and takes the mark of the page at hand away', async () => {
    await muteShop(HOME, ports);
    expect(await ports.preferences.muted()).toMatchObject([{ kind: 'site', host: 'nagi.example', since: '2026-11-22' }]);
    expect(ports.toolbar.marks.size).toBe(0);
  });

  it('notes the day that it is for the reader', async () => {
    await muteShop(HOME, { ...ports, clock: clockAt(Date.parse('2026-11-22T15:00:00Z'), 540) });
    expect(await ports.preferences.muted()).toMatchObject([{ since: '2026-11-23' }]);
  });

  it('does nothing where nothing is on record', async () => {
    await muteShop({ id: 7, url: 'https://other.example/' }, ports);
    expect(await ports.preferences.muted()).toEqual([]);
  });

  it('rejects where it cannot be remembered, and leaves the mark', async () => {
    ports.history.full = true;
    await expect(muteShop(HOME, ports)).rejects.toThrow('full');
    expect(ports.toolbar.marks.get(7)).toBe('!');
  });
});

describe('unmuting it', () => {
  it('brings the mark of the page at hand back', async () => {
    await muteShop(HOME, ports);
    await unmuteShop('*.nagi.example', HOME, ports);
    expect(await ports.preferences.muted()).toEqual([]);
    expect(ports.toolbar.marks.get(7)).toBe('!');
  });
});
