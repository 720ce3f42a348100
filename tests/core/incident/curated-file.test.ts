import { describe, expect, it } from 'vitest';
import { incidentFileSchema, supplierFileSchema } from '../../../core/incident/curated-file';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { baseIncident } from '../../support/base-incident';

/** What the build adds from the list of Have I Been Pwned. */
const PUBLISHED_ONLY = ['verified', 'listedAddresses'];

describe('a curator’s file', () => {
  it('has the fields of a published record, suppliers by their id, and what is for curators only', () => {
    expect(Object.keys(incidentFileSchema.shape)).toEqual([
      ...Object.keys(publishedIncidentSchema.shape).filter((field) => !PUBLISHED_ONLY.includes(field)),
      'awaited',
      'looked',
      'comment',
    ]);
    expect(incidentFileSchema.parse({ ...baseIncident(), suppliers: ['mochi-pay'], comment: 'なし' })).toMatchObject({
      suppliers: ['mochi-pay'],
    });
  });

  it.each<[string, object]>([
    ['a supplier written out', { suppliers: [{ id: 'mochi', name: { ja: 'もち', en: 'Mochi' }, service: 'payment' }] }],
    ['a field that there is not', { severity: 'high' }],
    ['a comment like a book', { comment: 'x'.repeat(601) }],
    ['thing awaited that there is not', { awaited: [{ what: 'money', said: '2024-06' }] }],
    ['empty list of what is awaited', { awaited: [] }],
    ['month in which somebody looked', { looked: '2024-06' }],
    ['a word that there is not', { cause: 'deepfake-call' }],
  ])('has no %s', (_, change) => {
    expect(incidentFileSchema.safeParse({ ...baseIncident(), ...change }).success).toBe(false);
  });
});

describe('the file of a supplier', () => {
  const supplier = { id: 'mochi', name: { ja: 'もち', en: 'Mochi' }, service: 'payment' };
  const source = { url: 'https://mochi.example/', kind: 'supplier', language: 'ja' };

  it.each([supplier, { ...supplier, hosts: ['*.mochi.example'], sources: [source] }])('may be %j', (file) => {
    expect(supplierFileSchema.parse(file)).toEqual(file);
  });

  it.each([
    { ...supplier, service: 'chat' },
    { ...supplier, sources: [{ ...source, title: 'x' }] },
    { ...supplier, since: '2020' },
  ])('is not %j', (file) => {
    expect(supplierFileSchema.safeParse(file).success).toBe(false);
  });
});
