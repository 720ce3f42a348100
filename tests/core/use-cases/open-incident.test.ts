import { describe, expect, it } from 'vitest';
import { openIncident } from '../../../core/use-cases/open-incident';
import { tellIncident } from '../../../core/wording/tell-incident';
import { en } from '../../../locales/en';
import { anExposure, anIncident, aShop, hostRule, NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryHistory } from '../../support/in-memory-history';
import { inMemoryDataset } from '../../support/in-memory-ports';

const clock = clockAt(NOW_MS);
const NAGI = { id: 'nagi-2026', key: 'nagi.example' };

describe('an incident that was chosen from a list', () => {
  it('is told without a rule, so that the address plays no part', async () => {
    const opened = await openIncident(NAGI, { dataset: inMemoryDataset([anIncident()]), clock });
    expect(opened).toMatchObject({ incident: { id: 'nagi-2026' }, shopKey: 'nagi', level: 'caution' });
    expect(opened?.rule).toBeUndefined();
  });

  it('is told with the steps that the reader has ticked, and without them where those cannot be read', async () => {
    const answers = inMemoryHistory();
    await answers.tick({ id: 'nagi-2026', scope: 'nagi' }, 'expect-phishing', true);
    const ports = { dataset: inMemoryDataset([anIncident()]), clock, answers };
    expect(await openIncident(NAGI, ports)).toMatchObject({ done: ['expect-phishing'] });
    answers.broken = true;
    expect((await openIncident(NAGI, ports))?.done).toBeUndefined();
  });

  it('is nothing where it is no longer there', async () => {
    const dataset = inMemoryDataset([anIncident()]);
    expect(await openIncident({ ...NAGI, id: 'gone-2020' }, { dataset, clock })).toBeUndefined();
    expect(await openIncident(NAGI, { dataset: inMemoryDataset(undefined), clock })).toBeUndefined();
  });

  it('is never told as withdrawn while it stands, also where its first shop has no group of its own', async () => {
    const two = anIncident({
      id: 'two-2026',
      shops: [aShop('first', [hostRule('first.example')]), aShop('second', [hostRule('second.example')])],
      exposures: [anExposure({ shops: ['second'], data: ['card-number'] })],
    });
    const opened = await openIncident({ id: 'two-2026', key: 'first.example' }, { dataset: inMemoryDataset([two]), clock });
    expect(opened?.level).toBe('alert');
    expect(tellIncident(opened!, en).levelWord).not.toBe('Withdrawn');
  });
});
