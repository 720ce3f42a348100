import { describe, expect, it } from 'vitest';
import { verdictHere } from '../../../core/use-cases/verdict-here';
import { anIncident } from '../../support/an-incident';
import { backgroundPorts } from '../../support/background-ports';

const URL = 'https://nagi.example/item';
const never = () => new Promise<never>(() => {});

describe('the verdict that a page of ours forms by itself', () => {
  it('is the one that the background would give, and is remembered as told', async () => {
    const ports = backgroundPorts([anIncident()]);
    expect(await verdictHere({ url: URL, remember: true }, ports)).toMatchObject({ kind: 'recorded', level: 'caution' });
    expect([...(await ports.seen.everSeen()).keys()]).toEqual(['nagi-2026']);
  });

  it('leaves no trace in a private window', async () => {
    const ports = backgroundPorts([anIncident()]);
    await verdictHere({ url: URL, remember: false }, ports);
    expect((await ports.seen.everSeen()).size).toBe(0);
  });

  it.each([
    ['a page without a record', 'https://plain.example/', { kind: 'no-record', host: 'plain.example' }],
    ['what is no site', 'about:blank', { kind: 'not-a-site' }],
    ['a page that cannot be seen', undefined, { kind: 'not-a-site' }],
  ])('is also given on %s', async (_, url, expected) => {
    expect(await verdictHere({ url, remember: true }, backgroundPorts([anIncident()]))).toEqual(expected);
  });

  it('is none where there is no dataset yet', async () => {
    const ports = backgroundPorts();
    const empty = { ...ports, dataset: { ...ports.dataset, incidentsUnder: async () => undefined } };
    expect(await verdictHere({ url: URL, remember: true }, empty)).toBeUndefined();
  });

  it.each<[string, () => Promise<never>]>([
    ['cannot be read', () => Promise.reject(new Error('a row of the dataset is missing'))],
    ['does not answer', never],
  ])('is none where the dataset %s', async (_, incidentsUnder) => {
    const ports = backgroundPorts([anIncident()]);
    const broken = { ...ports, dataset: { ...ports.dataset, incidentsUnder }, timer: { after: async () => {} } };
    expect(await verdictHere({ url: URL, remember: true }, broken)).toBeUndefined();
  });

  it('is given though it cannot be remembered, or not in time', async () => {
    const ports = backgroundPorts([anIncident()]);
    const hanging = {
      ...ports,
      seen: { ...ports.seen, seen: never },
      timer: { after: () => new Promise<void>((done) => setTimeout(done, 20)) },
    };
    expect(await verdictHere({ url: URL, remember: true }, hanging)).toMatchObject({ kind: 'recorded' });
    expect(ports.reports).toEqual(['What the popup told could not be remembered:']);
  });

  it('is the louder one where what the reader answered cannot be read', async () => {
    const ports = backgroundPorts([anIncident()]);
    const silent = { ...ports, answers: { ...ports.answers, readAnswers: () => Promise.reject(new Error('gone')) } };
    expect(await verdictHere({ url: URL, remember: false }, silent)).toMatchObject({ level: 'caution' });
  });
});
