import { describe, expect, it } from 'vitest';
import { leakVolume } from '../../../scripts/bonjourlafuite/leak-volume';

describe('how much, in words', () => {
  it.each([
    ['41 954 clients', { people: 41_954 }],
    ['161 clients', { people: 161 }],
    ['45 000 personnes', { people: { n: 45_000, is: 'about' } }],
    ['1,5 millions de personnes', { people: { n: 1_500_000, is: 'about' } }],
    ['1.6 millions d’utilisateurs', { people: { n: 1_600_000, is: 'about' } }],
    ['5,9 Millions de clients', { people: { n: 5_900_000, is: 'about' } }],
    ['100 000+ clients', { people: { n: 100_000, is: 'at-least' } }],
    ['~50 123 clients', { people: { n: 50_123, is: 'about' } }],
    ['488 023 comptes', { records: 488_023 }],
    ['1.6 millions de réservations', { records: { n: 1_600_000, is: 'about' } }],
    ['3\u00a0600 comptes', { records: 3600 }],
  ])('%s', (text, figures) => expect(leakVolume(text)).toEqual(figures));

  it.each([
    null,
    '82Go',
    '3.4 millions',
    'Credential stuffing',
    'une centaine de personnes',
    'Quelques centaines de milliers de personnes',
    '50 000 personnes, 5 000 entreprises',
    '1.22Go, 13 446 enregistrements, 2 877 personnes',
    '20% des utilisateurs, 30 millions de profils',
    '3 600 entreprises',
    '4 212 étudiants, 4 006 enseignants',
    '11 à 15 millions de patients',
    'environ 100 clients',
  ])('is no figure where it is not one clear figure: %s', (text) => expect(leakVolume(text)).toEqual({}));
});
