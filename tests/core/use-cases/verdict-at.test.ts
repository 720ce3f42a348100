import { describe, expect, it } from 'vitest';
import { verdictAt } from '../../../core/use-cases/verdict-at';
import { tellVerdict } from '../../../core/wording/tell-verdict';
import { en } from '../../../locales/en';
import { anExposure, anIncident, aShop, hostRule, NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryHistory } from '../../support/in-memory-history';
import { inMemoryDataset } from '../../support/in-memory-ports';

const HOME = { host: 'nagi.example', path: '/' };
const ELSEWHERE = { host: 'other.example', path: '/' };
const clock = clockAt(NOW_MS);
const nagi = anIncident();
const dataset = inMemoryDataset([nagi]);
const card = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });

describe('the verdict on an address', () => {
  it('is on record, without a record, or no site', async () => {
    expect(await verdictAt(HOME, { dataset, clock })).toMatchObject({ kind: 'recorded', incidents: [{ incident: { id: 'nagi-2026' } }] });
    expect(await verdictAt(ELSEWHERE, { dataset, clock })).toEqual({ kind: 'no-record', host: 'other.example' });
    expect(await verdictAt(undefined, { dataset, clock })).toEqual({ kind: 'not-a-site' });
  });

  it('is unavailable, never "no record", where there is no dataset or it cannot be read', async () => {
    expect(await verdictAt(HOME, { dataset: inMemoryDataset(undefined), clock })).toEqual({ kind: 'unavailable' });
    const broken = inMemoryDataset([nagi], { broken: true });
    expect(await verdictAt(ELSEWHERE, { dataset: broken, clock })).toEqual({ kind: 'unavailable' });
  });

  it.each([
    ['2026-05-26T00:00:00Z', 'alert', []],
    ['2026-05-25T00:00:00Z', 'caution', ['dataset-old']],
  ])("counts the dataset's age: published %s, %s", async (published, level, cappedBy) => {
    const verdict = await verdictAt(HOME, { dataset: inMemoryDataset([card], { published }), clock });
    expect(verdict).toMatchObject({ level, incidents: [{ cappedBy }] });
  });

  it('counts from the day that it is for the reader, which in Japan begins nine hours before the day in UTC', async () => {
    // Disclosed on 1 June 2025: an alert until the same day a year later has passed.
    const lastYear = inMemoryDataset([{ ...card, disclosed: '2025-06-01' }], { published: '2026-06-01T00:00:00Z' });
    const at = (offset: number) => verdictAt(HOME, { dataset: lastYear, clock: clockAt(Date.parse('2026-06-01T15:00:00Z'), offset) });
    expect(await at(0)).toMatchObject({ level: 'alert' });
    expect(await at(540)).toMatchObject({ level: 'caution' });
  });

  it('is that of the reader who answered', async () => {
    const answers = inMemoryHistory();
    const window = { kind: 'purchase', from: '2026-01', to: '2026-02' } as const;
    const windowed = inMemoryDataset([{ ...card, exposures: [anExposure({ data: ['card-number'], window })] }]);
    const at = () => verdictAt(HOME, { dataset: windowed, clock, answers });
    expect(await at()).toMatchObject({ level: 'alert' });
    const told = tellVerdict(await at(), en).incidents[0];
    await answers.answer({ id: 'nagi-2026', scope: told!.scope }, told!.affected!.question!.id, 'no');
    expect(await at()).toMatchObject({ level: 'record' });
  });

  it('is the louder one where the answers cannot be read: no warning is lost with them', async () => {
    const answers = inMemoryHistory();
    answers.broken = true;
    expect(await verdictAt(HOME, { dataset: inMemoryDataset([card]), clock, answers })).toMatchObject({ kind: 'recorded', level: 'alert' });
  });

  it('never tells an active incident as withdrawn, also to a shop whose customers are in no group', async () => {
    const two = anIncident({
      id: 'two-2026',
      shops: [aShop('first', [hostRule('first.example')]), aShop('second', [hostRule('second.example')])],
      exposures: [anExposure({ shops: ['second'], data: ['card-number'] })],
    });
    const verdict = await verdictAt({ host: 'first.example', path: '/' }, { dataset: inMemoryDataset([two]), clock });
    expect(tellVerdict(verdict, en).incidents.map((one) => one.levelWord)).not.toContain('Withdrawn');
  });
});
