import { expect, test } from 'vitest';
import { nameForms } from '../../../core/search/name-forms';
import { searchKeys } from '../../../core/search/search-keys';

const forms = (name: string) => [...new Set(nameForms({ terms: [searchKeys(name)], names: [name] }))];

test('a name is meant as it is, and without what is general in it', () => {
  expect(forms('さくら堂')).toEqual(['さくら堂']);
  expect(forms('さくら堂公式通販')).toEqual(['さくら堂公式通販', 'さくら堂']);
});

test('of several words the first are meant, and the last before general ones; never a place at the end', () => {
  expect(forms('Saga Hirakawaya online shop')).toEqual(expect.arrayContaining(['sagahirakawaya', 'hirakawaya']));
  expect(forms('Nagisa Tea Colombia')).toEqual(['nagisateacolombia', 'nagisatea']);
});

test('where no name is shown, there are only terms', () =>
  expect(nameForms({ terms: [searchKeys('Nagisa Tea')] })).toEqual(['nagisatea', 'nagisatea']));
