import { afterEach, expect, it, vi } from 'vitest';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { runtime: { id: 'abc', sendMessage } });
const { tryAsk } = await import('../../platform/try-ask');
const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => void said.mockClear());

it('gives the background’s answer', async () => {
  sendMessage.mockResolvedValueOnce({ kind: 'no-record' });
  expect(await tryAsk({ ask: 'verdict', url: 'https://shop.example/' })).toEqual({ kind: 'no-record' });
  expect(sendMessage).toHaveBeenCalledWith({ ask: 'verdict', url: 'https://shop.example/' });
  expect(said).not.toHaveBeenCalled();
});

it('gives nothing where nobody is there to answer, and says why on the console', async () => {
  const reason = new Error('Could not establish connection. Receiving end does not exist.');
  sendMessage.mockRejectedValueOnce(reason);
  expect(await tryAsk({ ask: 'dataset' })).toBeUndefined();
  expect(said.mock.calls[0]).toContain(reason);
});
