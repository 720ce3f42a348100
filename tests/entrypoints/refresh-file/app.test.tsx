import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../locales/en';

let ask: () => Promise<unknown>;
let deposit: () => Promise<void>;
vi.mock('../../../platform/messages', () => ({ ask: () => ask() }));
vi.mock('../../../platform/inbox-store', () => ({ openInboxStore: () => ({ deposit: () => deposit() }) }));
vi.spyOn(console, 'error').mockImplementation(() => {});
const { App } = await import('../../../entrypoints/refresh-file/app');

afterEach(cleanup);
const failed = en.refreshed.failed;
const done = async () => {};
const reject = (name: string) => async () => {
  throw Object.assign(new Error('it failed'), { name });
};

describe('a refresh from a file ends, however it goes', () => {
  it.each<[string, () => Promise<void>, () => Promise<unknown>, string]>([
    ['well', done, async () => ({ kind: 'up-to-date', published: '2026-11-20T00:00:00Z' }), 'Up to date (as of 20 November 2026).'],
    ['with a failure that has a name', done, async () => ({ kind: 'failed', failure: 'not-signed' }), `${failed['not-signed']} (M11)`],
    ['with a background that failed', done, async () => undefined, `${failed.store} (M22)`],
    ['with a background that the browser stopped over it', done, reject('Error'), en.refreshed.unknown],
    ['with a file that finds no room', reject('QuotaExceededError'), done, `${failed['disk-full']} (M21)`],
    ['with a file that cannot be handed over', reject('InvalidStateError'), done, `${failed.store} (M22)`],
  ])('%s', async (_, handOver, answer, outcome) => {
    [deposit, ask] = [handOver, answer];
    const { container, findByText } = render(<App words={en} />);
    const input = container.querySelector<HTMLInputElement>('input[type="file"]')!;
    Object.defineProperty(input, 'files', { value: [new File(['misemori-dataset 1 12\n{}'], 'dataset.misemori')] });
    fireEvent.change(input);
    await findByText(outcome);
    expect(input.disabled).toBe(false);
  });
});

it('a file that is none is not handed over at all', async () => {
  deposit = vi.fn(done);
  const { container, findByText } = render(<App words={en} />);
  const input = container.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(input, 'files', { value: [new File(['%PDF-1.7'], 'invoice.pdf')] });
  fireEvent.change(input);
  await findByText(`${failed['not-signed']} (M11)`);
  expect(deposit).not.toHaveBeenCalled();
});
