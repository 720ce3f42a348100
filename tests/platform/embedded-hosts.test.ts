// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_HOSTS } from '../../core/incident/page-hosts';

declare const happyDOM: { setURL(url: string): void; settings: { navigation: { disableChildFrameNavigation: boolean } } };
happyDOM.settings.navigation.disableChildFrameNavigation = true;
type Injection = { func: (...args: unknown[]) => unknown; args: unknown[] };
/** What the page gives back; by default what the function that is sent there finds. As text, as it is sent. */
let answer: (injection: Injection) => unknown;
const executeScript = vi.fn(async (injection: Injection) => [{ result: answer(injection) }]);
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, scripting: { executeScript } });
const { embeddedHosts } = await import('../../platform/embedded-hosts');

const loaded = (...names: string[]) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(names.map((name) => ({ name }) as PerformanceEntry));

beforeEach(() => {
  happyDOM.setURL('https://shop.example/cart/');
  document.head.innerHTML = document.body.innerHTML = '';
  loaded();
  answer = ({ func, args }) => func(...args);
});

describe('the hosts that a page loads from', () => {
  it('are those of its scripts, frames, images, links and forms, and of what it has loaded', async () => {
    document.body.innerHTML = `
      <script type="text/plain" src="https://script.example/a.js"></script><iframe src="//frame.example"></iframe><img src="/own.png">
      <link href="https://style.example:8443/b.css"><form action="https://form.example/pay"></form>
      <a href="https://link.example/">a link loads nothing</a><img src="data:,"><img src="https://[nonsense">`;
    loaded('https://beacon.example/?a', 'https://script.example/again.js', 'blob:https://shop.example/1');
    expect((await embeddedHosts(1)).sort()).toEqual(
      ['beacon.example', 'form.example', 'frame.example', 'script.example', 'shop.example', 'style.example'].sort(),
    );
  });

  it('are no more than a message may carry', async () => {
    loaded(...Array.from({ length: MAX_HOSTS + 50 }, (_, n) => `https://h${n}.example/`));
    expect(await embeddedHosts(1)).toHaveLength(MAX_HOSTS);
  });

  it.each<[string, () => unknown]>([
    [
      'the page is gone or closed to us',
      () => {
        throw new Error('Cannot access contents of the page.');
      },
    ],
    ['the page answers something else', () => ({ hosts: 1 })],
    ['the page answers nothing', () => undefined],
  ])('are none where %s', async (_, result) => {
    answer = result;
    expect(await embeddedHosts(1)).toEqual([]);
  });
});
