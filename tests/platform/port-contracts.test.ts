import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { inMemorySession } from '../support/background-ports';
import { FakeBrowser } from '../support/fake-browser';
import { inMemoryHistory } from '../support/in-memory-history';
import { inMemoryDataset, inMemoryFilter } from '../support/in-memory-ports';
import { openDataset } from '../support/open-dataset';
import { describeAnswersPort } from '../support/port-contracts/answers-port';
import { describeDatasetPort } from '../support/port-contracts/dataset-port';
import { describeFilterPort } from '../support/port-contracts/filter-port';
import { describeHistoryPort } from '../support/port-contracts/history-port';
import { describePreferencesPort } from '../support/port-contracts/preferences-port';
import { describeRefreshStampsPort } from '../support/port-contracts/refresh-stamps-port';
import { describeSeenPort } from '../support/port-contracts/seen-port';
import { describeSessionPort } from '../support/port-contracts/session-port';

// Whatever stands in for a store in the tests keeps to the same contract as the store.

let browser = new FakeBrowser();
vi.stubGlobal('chrome', new Proxy({}, { get: (_, name) => Reflect.get(browser.api, name) }));
const { filterStore } = await import('../../platform/filter-store');
const { sessionStore } = await import('../../platform/session-store');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  browser = new FakeBrowser();
});

const IN_MEMORY = 'in memory';
const IN_THE_DATABASE = 'in IndexedDB';

for (const [name, make] of [
  [IN_MEMORY, () => inMemoryHistory()],
  [IN_THE_DATABASE, openHistoryStore],
] as const) {
  describeHistoryPort(name, make);
  describeAnswersPort(name, make);
  describeSeenPort(name, make);
  describeRefreshStampsPort(name, make);
}
describePreferencesPort(IN_MEMORY, () => inMemoryHistory());
describePreferencesPort(IN_THE_DATABASE, () => {
  const history = openHistoryStore();
  return { ...history, ...preferenceStoreIn(history.database) };
});

describeDatasetPort(IN_MEMORY, () => inMemoryDataset(undefined));
describeDatasetPort(IN_THE_DATABASE, openDataset);

describeFilterPort(IN_MEMORY, () => {
  const port = inMemoryFilter();
  return { port, held: () => port.buckets, breakOff: () => Object.assign(port, { broken: true }) };
});
describeFilterPort('in storage.local', () => ({
  port: filterStore,
  held: () => Object.fromEntries(browser.local.held),
  breakOff: () => Object.assign(browser.local, { full: new Error('QuotaExceededError') }),
}));

describeSessionPort(IN_MEMORY, () => {
  const port = inMemorySession();
  return { port, restart: port.restart };
});
describeSessionPort('in storage.session', () => ({ port: sessionStore, restart: () => browser.endSession() }));
