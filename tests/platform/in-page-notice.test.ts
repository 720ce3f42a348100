// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToldNotice } from '../../core/wording/tell-notice';

const TOLD: ToldNotice = { locale: 'en-GB', label: 'Misemori', text: 'From the Misemori extension: …', close: 'Close', dismiss: 'Dismiss' };

/** Every root in the document, with its host; only scripts of extensions may ask for those that are closed. */
const roots = new Map<Element, ShadowRoot>();
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, dom: { openOrClosedShadowRoot: (host: Element) => roots.get(host) ?? null } });
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};
// What happy-dom lacks. The badge's place in the top layer is looked at in real browsers (tests/e2e/notice.test.ts).
const risen = new WeakSet<Element>();
HTMLElement.prototype.showPopover = function () {
  risen.add(this);
};
HTMLElement.prototype.hidePopover = function () {
  risen.delete(this);
};
const matches = Element.prototype.matches;
Object.defineProperty(Element.prototype, 'matches', {
  value(this: Element, selector: string) {
    return selector === ':popover-open' ? risen.has(this) : selector === ':focus-within' ? false : matches.call(this, selector);
  },
});
vi.stubGlobal('ToggleEvent', class extends Event {});
Element.prototype.getBoundingClientRect = () => ({ left: 500, top: 400, right: 860, bottom: 500 }) as DOMRect;
/** What lies at every point of the badge: itself, unless a test puts something over it. */
let over: Element | undefined;
document.elementFromPoint = () => over ?? hosts()[0] ?? null;

const onDismiss = vi.fn();
const onSeen = vi.fn();
let stillBelongs = async () => true;
/** Runs the badge's script in the document, as each injection does: its modules are evaluated anew, its window is the same. */
async function inject(): Promise<void> {
  vi.resetModules();
  const { showNotice } = await import('../../platform/in-page-notice');
  showNotice(TOLD, { onSeen, onDismiss, stillBelongs: () => stillBelongs() });
}
/** The extension was updated: its scripts have another window now, in which the old ones left nothing. */
const forgetWindow = () => void Reflect.deleteProperty(window, Symbol.for('misemori-notice'));
const hosts = () => [...document.querySelectorAll('*')].filter((one) => roots.get(one)?.querySelector('section[aria-label]'));
const button = (label: string) => [...roots.get(hosts()[0]!)!.querySelectorAll('button')].find((one) => one.textContent === label)!;
/** An event that the browser vouches for. */
const trusted = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
/** Presses a button: what the window hears of it, where the closed root shows its host only. */
function press(label: string, { faked = false, atMs = performance.now() + 10_000, whileDown = () => {} } = {}): Event {
  const [host] = hosts();
  roots.get(host!)!.elementFromPoint = () => button(label);
  const down = new PointerEvent('pointerdown', { bubbles: true, composed: true });
  const event = new MouseEvent('click', { bubbles: true, composed: true, detail: 1 });
  for (const one of [down, event]) Object.defineProperty(one, 'timeStamp', { value: atMs });
  host!.dispatchEvent(faked ? down : trusted(down));
  whileDown();
  host!.dispatchEvent(faked ? event : trusted(event));
  return event;
}
const pressEscape = () =>
  hosts()[0]!.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })));
const coverIt = () => {
  over = document.body;
};
/** Lets it be looked at so many times more. */
const looks = (times: number) => vi.advanceTimersByTimeAsync(400 * times);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  over = undefined;
  onSeen.mockClear();
  document.body.innerHTML = '<main>Shop</main>';
  roots.clear();
  forgetWindow();
  onDismiss.mockClear();
  stillBelongs = async () => true;
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the in-page badge stands once in a page', () => {
  it('however often its script is run there, and is not read out anew', async () => {
    await inject();
    const [first] = hosts();
    for (let i = 0; i < 3; i++) await inject();
    expect([hosts().length, hosts()[0] === first]).toEqual([1, true]);
  });

  it.each([
    ['an element of the name it once had', '<misemori-notice></misemori-notice>'],
    ['an element whose name or id stands on the window', '<div id="misemori-notice" popover></div><img name="misemori-notice">'],
    ['popovers with roots of its own', '<div popover="manual"></div>'],
  ])('and is not kept away by a page with %s', async (_, body) => {
    document.body.innerHTML = body;
    document.querySelector('div')?.attachShadow({ mode: 'open' }).append(document.createElement('section'));
    const before = document.body.children.length;
    await inject();
    expect(hosts()).toHaveLength(1);
    expect(document.body.children).toHaveLength(before + 1);
  });

  it('comes back once it is called again after the page took it out, or the reader closed it', async () => {
    await inject();
    hosts()[0]?.remove();
    await inject();
    expect(hosts()).toHaveLength(1);
    press('Close');
    expect(hosts()).toHaveLength(0);
    await inject();
    expect(hosts()).toHaveLength(1);
  });

  it('replaces one whose extension was updated since: nobody listens to its buttons any more', async () => {
    await inject();
    const [old] = hosts();
    forgetWindow();
    await inject();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]).not.toBe(old);
  });
});

describe('a page', () => {
  it('finds nothing that tells the badge from any other div, nor a way into it', async () => {
    await inject();
    const [host] = hosts();
    expect(host?.localName).toBe('div');
    expect(host?.getAttributeNames().sort()).toEqual(['popover', 'style']);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe('');
  });

  it('finds it at the end of its body, or below the root where it has none', async () => {
    await inject();
    expect(document.body.lastElementChild).toBe(hosts()[0]);
    forgetWindow();
    document.body.remove();
    await inject();
    expect(document.documentElement.lastElementChild).toBe(hosts()[0]);
    document.documentElement.append(document.createElement('body'));
  });

  it('cannot press its buttons', async () => {
    await inject();
    press('Dismiss', { faked: true });
    press('Close', { faked: true });
    hosts()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([hosts().length, onDismiss.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('the reader', () => {
  it.each([
    ['closes it', () => press('Close'), 0],
    ['closes it with Escape', pressEscape, 0],
    ['dismisses it', () => press('Dismiss'), 1],
  ])('%s', async (_, act, dismissed) => {
    await inject();
    act();
    expect([hosts().length, onDismiss.mock.calls.length]).toEqual([0, dismissed]);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('who goes on within the page keeps it as long as it belongs there: %s', async (belongs, left) => {
    await inject();
    stillBelongs = async () => belongs;
    history.pushState(null, '', `/next-${left}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(1);
    expect(hosts()).toHaveLength(left);
  });
});

describe('what the reader saw', () => {
  it('is told once, after it could be seen for a while', async () => {
    await inject();
    await looks(5);
    expect(onSeen).not.toHaveBeenCalled();
    await looks(20);
    expect(onSeen).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => void]>([
    ['something lies over it', coverIt],
    ['its tab is in the background', () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')],
    [
      'the page made it faint',
      () => vi.spyOn(window, 'getComputedStyle').mockReturnValue({ visibility: 'visible', opacity: '0.1' } as CSSStyleDeclaration),
    ],
  ])('is nothing while %s: then a dismissal only closes it', async (_, hide) => {
    await inject();
    hide();
    await looks(20);
    expect(onSeen).not.toHaveBeenCalled();
    press('Dismiss');
    expect([hosts().length, onDismiss.mock.calls.length, onSeen.mock.calls.length]).toEqual([0, 0, 0]);
  });

  it('is not what rose to the top below their finger', async () => {
    await inject();
    await looks(1);
    press('Dismiss', { atMs: 0 });
    expect([hosts().length, onDismiss.mock.calls.length]).toEqual([0, 0]);
  });

  it('is seen by whoever closes it, however soon', async () => {
    await inject();
    await looks(1);
    press('Close');
    expect(onSeen).toHaveBeenCalledTimes(1);
  });

  it('dismisses nothing by a press that began before it could be seen, however visible it is when the press ends', async () => {
    await inject();
    await looks(1);
    coverIt();
    press('Dismiss', { whileDown: () => (over = undefined) });
    expect(onDismiss).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(0);
  });

  it('dismisses nothing by a press right after it was brought back into sight', async () => {
    await inject();
    await looks(1);
    coverIt();
    await looks(1);
    over = undefined;
    press('Dismiss', { atMs: performance.now() + 50 });
    expect(onDismiss).not.toHaveBeenCalled();
  });

  it('is hidden while it cannot be reached, and comes back by itself', async () => {
    over = document.body;
    await inject();
    expect(hosts()[0]!.getAttribute('style')).toContain('visibility: hidden');
    expect(roots.get(hosts()[0]!)!.querySelector('p')?.textContent).toBe('');
    over = undefined;
    await looks(2);
    expect(hosts()[0]!.getAttribute('style')).toContain('visibility: visible');
    expect(roots.get(hosts()[0]!)!.querySelector('p')?.textContent).toBe(TOLD.text);
  });
});

describe('a page that fights it', () => {
  it('by taking it out has it back, until it has done so often enough', async () => {
    await inject();
    for (let times = 0; times < 20; times++) {
      hosts()[0]!.remove();
      await looks(1);
      expect(hosts()).toHaveLength(1);
    }
    hosts()[0]!.remove();
    await looks(2);
    expect(hosts()).toHaveLength(0);
  });

  it('hears nothing of what is done in it', async () => {
    await inject();
    const heard = vi.fn();
    document.addEventListener('click', heard, true);
    press('Close', { faked: true });
    press('Close');
    document.removeEventListener('click', heard, true);
    expect(heard).not.toHaveBeenCalled();
  });

  it('with a document in which nothing can be drawn has none', async () => {
    vi.spyOn(document, 'documentElement', 'get').mockReturnValue(
      document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as HTMLElement,
    );
    await inject();
    vi.restoreAllMocks();
    expect(hosts()).toHaveLength(0);
  });
});
