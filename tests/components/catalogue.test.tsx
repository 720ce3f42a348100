import { cleanup, fireEvent, render } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Catalogue } from '../../components/catalogue';
import type { Route } from '../../core/catalogue/route';
import { tellRequests } from '../../core/wording/tell-request';
import { en } from '../../locales/en';
import { NOW_MS } from '../support/an-incident';
import { ENTRIES } from '../support/catalogue-entries';
import { clockAt } from '../support/clock-at';

afterEach(cleanup);

const RECORDS = { entries: Object.values(ENTRIES), published: '2026-04-01T00:00:00Z' };
const REQUESTS = tellRequests([{ at: '2026-11-22T06:00:00Z', url: 'https://feed.example/', bytes: 1, result: 'ok' }], clockAt(NOW_MS), en);
const text = en.catalogue;
const READER = { onAnswer: vi.fn(), onTick: vi.fn(), onForget: vi.fn(), onSettle: vi.fn(), keeps: true, country: 'JP' } as const;
type Props = Partial<Parameters<typeof Catalogue>[0]>;

function show(route: Route, more: Props = {}) {
  const calls = { onUndo: vi.fn(), onTitle: vi.fn(), onView: vi.fn(), onMore: vi.fn(), onExport: vi.fn() };
  const reportingOn = vi.fn(() => ({ reportOn: () => ({ text: 'a report' }), onCopy: async () => true }));
  const view = render(
    <Catalogue
      words={en}
      route={route}
      records={RECORDS}
      requests={REQUESTS}
      most={100}
      reportingOn={reportingOn}
      heading={createRef()}
      about={{ version: '1.2.3', data: 'data of today', contact: 'https://reports.example/' }}
      reader={READER}
      listHref="#/?year=2024"
      cameFrom={{ page: 'list', href: '#/?year=2024' }}
      {...calls}
      {...more}
    />,
  );
  return { ...view, ...calls, reportingOn };
}
const list: Route = { page: 'list', view: {} };

describe('a page of the catalogue', () => {
  it.each<[Route, string, string | undefined]>([
    [list, text.title, text.nav.list],
    [{ page: 'changes' }, text.changes.title, text.nav.changes],
    [{ page: 'requests' }, text.requests.title, text.nav.requests],
    [{ page: 'mine' }, text.mine.title, text.nav.mine],
    [{ page: 'about' }, text.about.title, text.nav.about],
    [{ page: 'incident', id: 'mail-2024' }, 'メール', undefined],
  ])('%j has its title, and the tab that one is at', (route, title, tab) => {
    const { container, getByRole, onTitle } = show(route);
    expect(getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(onTitle).toHaveBeenLastCalledWith(title);
    expect([...container.querySelectorAll('[aria-current="page"]')].map((one) => one.textContent)).toEqual(tab === undefined ? [] : [tab]);
  });

  it('hides the heading where the card has the same name on it', () => {
    const hidden = (route: Route) => show(route).container.querySelector('h1')?.className;
    expect([hidden({ page: 'incident', id: 'mail-2024' }), hidden({ page: 'incident', id: 'gone-2020' }), hidden(list)]).toEqual([
      'visually-hidden',
      '',
      '',
    ]);
  });
});

describe('what is read from the device', () => {
  const said = (route: Route, more: Props) => {
    const { container } = show(route, more);
    const line = container.querySelector('h1 + p');
    const found = [line?.getAttribute('role'), line?.textContent];
    cleanup();
    return found;
  };

  it.each<[string, Route, Props, string, string]>([
    ['records that are still being read', list, { records: undefined }, 'status', text.loading],
    ['records that cannot be read', list, { records: 'unavailable' }, 'alert', text.unavailable],
    ['requests that are still being read', { page: 'requests' }, { requests: undefined }, 'status', text.loading],
    ['requests that cannot be read', { page: 'requests' }, { requests: 'unavailable' }, 'alert', text.requests.unavailable],
    ['changes of records that cannot be read', { page: 'changes' }, { records: 'unavailable' }, 'alert', text.unavailable],
    ['a record of which nothing can be read', { page: 'incident', id: 'mail-2024' }, { records: 'unavailable' }, 'alert', text.unavailable],
  ])('%s are told as such', (_, route, more, role, line) => expect(said(route, more)).toEqual([role, line]));

  it('shows the one though the other cannot be read', () => {
    expect(show(list, { requests: 'unavailable' }).container.querySelector('.entries')).not.toBeNull();
    cleanup();
    expect(show({ page: 'requests' }, { records: 'unavailable' }).container.querySelector('.requests')).not.toBeNull();
  });
});

describe('one incident', () => {
  it('is its card, with the way back and a report on the data that it is from', () => {
    const { container, getByText, reportingOn } = show({ page: 'incident', id: 'mail-2024' });
    expect(container.querySelector('article')?.textContent).toContain('メール');
    expect(getByText(`← ${text.incident.back}`).getAttribute('href')).toBe('#/?year=2024');
    expect(reportingOn).toHaveBeenCalledWith('2026-04-01T00:00:00Z');
  });

  it.each([
    ['mine', text.incident.backToMine],
    ['changes', text.incident.backToChanges],
  ] as const)('leads back to %s where the reader came from there', (page, label) => {
    const { getByText } = show({ page: 'incident', id: 'mail-2024' }, { cameFrom: { page, href: `#/${page}` } });
    expect(getByText(`← ${label}`).getAttribute('href')).toBe(`#/${page}`);
  });

  it('that is not there says so, and leads back', () => {
    const { container, getByText } = show({ page: 'incident', id: 'gone-2020' });
    expect(container.querySelector('article')).toBeNull();
    getByText(text.incident.missing);
    getByText(`← ${text.incident.back}`);
  });
});

it('what is exported are the records shown, with the day of their data', () => {
  const { getByText, onExport } = show({ page: 'list', view: { year: '2024' } });
  fireEvent.click(getByText(text.export));
  expect(onExport).toHaveBeenCalledWith([ENTRIES.mail], '2026-04-01T00:00:00Z');
});

it('one incident has its question, ticks and help lines', () => {
  const { container } = show({ page: 'incident', id: 'cards-2026' });
  expect(container.querySelectorAll('.affected fieldset button')).toHaveLength(3);
  expect(container.querySelectorAll('.tick input').length).toBeGreaterThan(0);
  expect(container.querySelector('.help')?.textContent).toContain('188');
  expect(container.querySelector('details.fold')).toBeNull();
});

it('what the reader said is listed, what is not done first, and can be taken back', () => {
  const said = { ...ENTRIES.cards, mine: { done: ['a'] } };
  const over = { ...ENTRIES.mail, mine: { settled: { shop: 1 } }, recorded: { ...ENTRIES.mail.recorded, settledAt: 1 } };
  const { container, getAllByRole, onUndo } = show({ page: 'mine' }, { records: { ...RECORDS, entries: [over, ENTRIES.staff, said] } });
  expect([...container.querySelectorAll('.progress')].map((one) => one.textContent)).toEqual([text.mine.ticked, text.mine.settled]);
  fireEvent.click(getAllByRole('button')[1]!);
  expect(onUndo).toHaveBeenCalledWith(expect.objectContaining({ id: 'mail-2024' }), 'settled');
  cleanup();
  expect(show({ page: 'mine' }).container.textContent).toContain(text.mine.none);
});

it('what is not to be shown in a page again is listed with the button that takes it back', () => {
  const entries = [{ ...ENTRIES.cards, dismissed: true as const, mine: { done: ['a'] } }];
  const { container, getByRole, onUndo } = show({ page: 'mine' }, { records: { ...RECORDS, entries } });
  expect([...container.querySelectorAll('.progress')].map((one) => one.textContent)).toEqual([text.mine.ticked, text.mine.dismissed]);
  fireEvent.click(getByRole('button', { name: `${text.mine.showAgain}: カード` }));
  expect(onUndo).toHaveBeenCalledWith(expect.objectContaining({ id: 'cards-2026' }), 'dismissed');
});

it('says what it is: version, data, licences, privacy, and where to turn', () => {
  const { container, getByRole } = show({ page: 'about' });
  for (const fact of ['1.2.3', 'data of today', text.credit, text.listCredit.hibp, text.listCredit.bonjourlafuite, en.welcome.does.no[0]])
    expect(container.textContent).toContain(fact);
  expect(getByRole('link', { name: 'https://reports.example/' })).toBeTruthy();
  cleanup();
  const unknown = show({ page: 'about' }, { about: { version: '1', data: undefined, contact: '' } }).container.textContent;
  expect([unknown?.includes(text.unavailable), unknown?.includes(en.report.noReceiver)]).toEqual([true, true]);
});
