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
HTMLElement.prototype.showPopover = HTMLElement.prototype.hidePopover = () => {};
vi.stubGlobal('ToggleEvent', class extends Event {});

const onDismiss = vi.fn();
let stillBelongs = async () => true;
/** Runs the badge's script in the document, as each injection does: its modules are evaluated anew, its window is the same. */
async function inject(): Promise<void> {
  vi.resetModules();
  const { showNotice } = await import('../../platform/in-page-notice');
  showNotice(TOLD, { onDismiss, stillBelongs: () => stillBelongs() });
}
/** The extension was updated: its scripts have another window now, in which the old ones left nothing. */
const forgetWindow = () => void Reflect.deleteProperty(window, Symbol.for('misemori-notice'));
const hosts = () => [...document.querySelectorAll('*')].filter((one) => roots.get(one)?.querySelector('section[aria-label]'));
const button = (label: string) => [...roots.get(hosts()[0]!)!.querySelectorAll('button')].find((one) => one.textContent === label)!;
/** An event that the browser vouches for. */
const trusted = (type: string, init: KeyboardEventInit = {}) =>
  Object.defineProperty(new KeyboardEvent(type, { bubbles: true, ...init }), 'isTrusted', { value: true });

beforeEach(() => {
  document.body.innerHTML = '<main>Shop</main>';
  roots.clear();
  forgetWindow();
  onDismiss.mockClear();
  stillBelongs = async () => true;
});
afterEach(() => void vi.restoreAllMocks());

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
    button('Close').dispatchEvent(trusted('click'));
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
    button('Dismiss').click();
    button('Close').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    roots.get(hosts()[0]!)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect([hosts().length, onDismiss.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('the reader', () => {
  it.each([
    ['closes it', () => button('Close').dispatchEvent(trusted('click')), 0],
    ['closes it with Escape', () => roots.get(hosts()[0]!)!.dispatchEvent(trusted('keydown', { key: 'Escape' })), 0],
    ['dismisses it', () => button('Dismiss').dispatchEvent(trusted('click')), 1],
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
    await new Promise((done) => setTimeout(done, 0));
    expect(hosts()).toHaveLength(left);
  });
});
