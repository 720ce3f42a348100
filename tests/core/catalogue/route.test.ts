import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listHash, openedBy, type Route, readRoute } from '../../../core/catalogue/route';
import { SORTS } from '../../../core/catalogue/view';
import { ENTRIES } from '../../support/catalogue-entries';

const parse = (query: string) => Object.fromEntries(new URLSearchParams(query));
const write = (entries: [string, string][]) => new URLSearchParams(entries).toString();

describe('where an address leads', () => {
  it.each<[string, Route]>([
    ['', { page: 'list', view: {} }],
    ['#', { page: 'list', view: {} }],
    ['#/', { page: 'list', view: {} }],
    ['#/?year=2026&leaked=money', { page: 'list', view: { year: '2026', leaked: 'money' } }],
    ['/?year=2026', { page: 'list', view: { year: '2026' } }],
    ['#/?text=%E6%98%9F+%E3%81%AE', { page: 'list', view: { text: '星 の' } }],
    ['#/?year=soon', { page: 'list', view: {} }],
    ['#/incident/hoshi-2026', { page: 'incident', id: 'hoshi-2026' }],
    ['#/incident/hoshi-2026?year=2026', { page: 'incident', id: 'hoshi-2026' }],
    ['#/incident/', { page: 'list', view: {} }],
    ['#/incident/../changes', { page: 'list', view: {} }],
    ['#/incident/<b>', { page: 'list', view: {} }],
    ['#/changes', { page: 'changes' }],
    ['#/changes?year=2026', { page: 'changes' }],
    ['#/requests', { page: 'requests' }],
    ['#/elsewhere', { page: 'list', view: {} }],
  ])('%j', (hash, route) => expect(readRoute(hash, parse)).toEqual(route));

  test('every view has an address that leads back to it', () => {
    const views = fc.record({
      text: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { nil: undefined }),
      year: fc.constantFrom(undefined, '2026', 'unknown'),
      sort: fc.constantFrom(undefined, ...SORTS.slice(1)),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(readRoute(listHash(view, write), parse)).toEqual({ page: 'list', view });
      }),
    );
  });

  test('the plain list has the shortest address', () =>
    expect([listHash({}, write), listHash({ sort: 'newest' }, write)]).toEqual(['#/', '#/']));
});

describe('the entry that an address opens', () => {
  const all = Object.values(ENTRIES);
  it.each<[string, Route, string | undefined]>([
    ['is the one that it names', { page: 'incident', id: 'mail-2024' }, 'mail-2024'],
    ['may be one that no list shows', { page: 'incident', id: 'quiet-2026' }, 'quiet-2026'],
    ['is none where there is no such record', { page: 'incident', id: 'gone-2020' }, undefined],
    ['is none of a list', { page: 'list', view: {} }, undefined],
  ])('%s', (_, route, id) => expect(openedBy(route, all)?.id).toBe(id));
});
