import { expect, test } from 'vitest';
import { writeCatalogueFile } from '../../../core/catalogue/export';
import { anEntry, ENTRIES } from '../../support/catalogue-entries';

const OURS = 'Misemori contributors, CC BY 4.0';
const FRENCH = 'BonjourLaFuite (https://bonjourlafuite.eu.org/), MIT';
const THEIRS = 'Have I Been Pwned (https://haveibeenpwned.com/), CC BY 4.0';

test.each([
  ['our own records', [ENTRIES.cards], [OURS]],
  ['records with some of Have I Been Pwned', [ENTRIES.cards, anEntry({ announcedBy: 'hibp' })], [OURS, THEIRS]],
  ['records with some of BonjourLaFuite', [anEntry({ announcedBy: 'bonjourlafuite' })], [OURS, FRENCH]],
  ['records of both lists', [anEntry({ announcedBy: 'bonjourlafuite' }), anEntry({ announcedBy: 'hibp' })], [OURS, THEIRS, FRENCH]],
  ['nothing', [], [OURS]],
])('an export of %s carries its credit', (_, entries, credit) => {
  const file = JSON.parse(writeCatalogueFile(entries, '2026-04-01T00:00:00Z', '#/?year=2026'));
  expect(file).toMatchObject({ credit, published: '2026-04-01T00:00:00Z', view: '#/?year=2026' });
  expect(file.incidents).toEqual(entries.map(({ recorded }) => recorded.incident));
});
