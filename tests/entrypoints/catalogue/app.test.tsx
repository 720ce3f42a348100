import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswersPort } from '../../../core/use-cases/ports';
import { App } from '../../../entrypoints/catalogue/app';
import { en } from '../../../locales/en';
import type { openDatasetStore } from '../../../platform/dataset-store';
import type { HistoryDatabase } from '../../../platform/history-store';
import { anIncident, aShop, siteRule } from '../../support/an-incident';

vi.stubGlobal('__FIXED_NOW__', '2026-11-24T23:45:00Z');
let ask: (message: { ask: string }) => Promise<unknown>;
vi.mock('../../../platform/messages', () => ({ ask: (message: { ask: string }) => ask(message) }));
vi.mock('../../../platform/reporting', () => ({ reportingIn: () => ({ reportOn: () => ({ text: '' }), onCopy: async () => true }) }));
const saveFile = vi.fn((_name: string, _text: string) => {});
vi.mock('../../../platform/save-file', () => ({ saveFile: (name: string, text: string) => saveFile(name, text) }));

const text = en.catalogue;
let allAnswers: AnswersPort['allAnswers'];
let dismissed: Map<string, number>;
vi.mock('../../../platform/tabs', () => ({ inPrivateWindow: () => false }));
vi.mock('../../../platform/build', () => ({ extensionVersion: () => '1.2.3', REPORT_URL: '' }));
const incident = anIncident({ shops: [aShop('shop', [siteRule('shop.example')])] });
const DATASET = {
  current: async () => ({ manifest: { published: '2026-11-20T00:00:00Z' } }),
  incidents: async () => [incident],
};
const LOG = async () => ({
  getAll: async () => [{ at: '2026-11-24T00:00:00Z', url: 'https://feed.example/manifest.json', bytes: 1, result: 'ok' }],
});
const broken = async () => {
  throw new Error('it cannot be read');
};
function open(hash: string, { dataset = DATASET, log = LOG }: { dataset?: object; log?: () => Promise<object> } = {}) {
  location.hash = hash;
  return render(
    <App
      words={en}
      dataset={dataset as ReturnType<typeof openDatasetStore>}
      requestLog={log as unknown as HistoryDatabase}
      answers={{ allAnswers: () => allAnswers() }}
      dismissals={{ dismissals: async () => new Map(dismissed), showAgain: async (id) => void dismissed.delete(id) }}
    />,
  );
}
const fault = vi.fn();
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(() => {
  ask = async () => undefined;
  allAnswers = async () => new Map();
  dismissed = new Map();
  fault.mockClear();
  process.on('unhandledRejection', fault);
});
afterEach(async () => {
  cleanup();
  await new Promise((done) => setTimeout(done, 0));
  process.off('unhandledRejection', fault);
  expect(fault).not.toHaveBeenCalled();
  said.mockClear();
});

describe('the catalogue', () => {
  it('lists the records on this device though nobody answers', async () => {
    ask = broken;
    await open('#/').findByText('Shop shop');
  });

  it.each<[string, object]>([
    ['cannot be read', { ...DATASET, current: broken }],
    ['are not there', { ...DATASET, current: async () => undefined }],
    ['are there in part', { ...DATASET, incidents: broken }],
  ])('says so where the records %s', async (_, dataset) => {
    const { findByText } = open('#/', { dataset });
    await findByText(text.unavailable);
  });

  it('needs no log of requests to list the records, and says where that one cannot be read', async () => {
    const { findByText } = open('#/', { log: broken });
    await findByText('Shop shop');
    cleanup();
    const { findByText: findRequest } = open('#/requests', { log: broken });
    await findRequest(text.requests.unavailable);
  });

  it('needs no records to list the requests', async () => {
    const { findByText } = open('#/requests', { dataset: { ...DATASET, current: broken } });
    await findByText('https://feed.example/manifest.json');
  });

  it('lists what is not to be shown in a page again, until that is taken back', async () => {
    dismissed.set(incident.id, incident.revision);
    const { findByRole, findByText, queryByText } = open('#/mine');
    fireEvent.click(await findByRole('button', { name: `${text.mine.showAgain}: Shop shop` }));
    await findByText(text.mine.none);
    expect([dismissed.size, queryByText('Shop shop')]).toEqual([0, null]);
  });

  it.each([
    ['#/mine', text.incident.backToMine],
    ['#/', text.incident.back],
  ])('leads from a record back to where the reader came from: %s', async (from, label) => {
    dismissed.set(incident.id, incident.revision);
    const { findByText } = open(from);
    await findByText('Shop shop');
    location.hash = `#/incident/${incident.id}`;
    fireEvent(window, new HashChangeEvent('hashchange'));
    expect((await findByText(`← ${label}`)).getAttribute('href')).toBe(from);
  });

  it.each([
    ['Asia/Tokyo', 'misemori-incidents-2026-11-25.json'],
    ['America/Los_Angeles', 'misemori-incidents-2026-11-24.json'],
  ])('is saved under the reader’s day: %s', async (zone, name) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    saveFile.mockClear();
    const { findByText } = open('#/');
    fireEvent.click(await findByText(text.export));
    expect(saveFile.mock.calls[0]?.[0]).toBe(name);
    await findByText(`Saved as ${name}.`);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
});
