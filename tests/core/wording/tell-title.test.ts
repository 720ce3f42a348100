import { expect, it } from 'vitest';
import type { Route } from '../../../core/catalogue/route';
import { tellTitle } from '../../../core/wording/tell-title';
import { en } from '../../../locales/en';
import { ENTRIES } from '../../support/catalogue-entries';

it.each<[Route, keyof typeof ENTRIES | undefined, string]>([
  [{ page: 'list', view: {} }, undefined, en.catalogue.title],
  [{ page: 'changes' }, undefined, en.catalogue.changes.title],
  [{ page: 'requests' }, undefined, en.catalogue.requests.title],
  [{ page: 'incident', id: 'mail-2024' }, 'mail', 'メール'],
  [{ page: 'incident', id: 'gone-2020' }, undefined, en.catalogue.title],
])('the page of %j is called by what it shows', (route, opened, title) =>
  expect(tellTitle(route, opened && ENTRIES[opened], en)).toBe(title),
);
