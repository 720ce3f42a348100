import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { embedHosts, hostOfPattern, isEmbedOf } from '../../../core/incident/supplier-hosts';
import { anIncident } from '../../support/an-incident';

const supplierAt = (hosts: string[]): NonNullable<Incident['suppliers']>[number] => ({
  id: 'tsuki',
  name: { ja: '月', en: 'Tsuki' },
  service: 'payment',
  hosts,
});

describe('the hosts of the supplier where an incident happened', () => {
  it('are those of the last in the chain', () => {
    const suppliers = [supplierAt(['first.example']), supplierAt(['last.example', '*.last.example'])];
    expect(embedHosts(anIncident({ suppliers }))).toEqual(['last.example', '*.last.example']);
  });
  it('are none where nobody is named', () => expect(embedHosts(anIncident())).toEqual([]));
  it('are none where an account at a booking site was taken over', () =>
    expect(embedHosts(anIncident({ cause: 'platform-account-takeover', suppliers: [supplierAt(['book.example'])] }))).toEqual([]));

  it.each([
    ['cdn.example', 'cdn.example', true],
    ['cdn.example', 'a.cdn.example', false],
    ['*.cdn.example', 'a.cdn.example', true],
    ['*.cdn.example', 'cdn.example', false],
    ['*.cdn.example', 'notcdn.example', false],
  ])('%s is %s: %s', (pattern, host, expected) => {
    expect(isEmbedOf(pattern, host)).toBe(expected);
    expect(hostOfPattern(pattern)).toBe('cdn.example');
  });
});
