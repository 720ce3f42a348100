import { browser } from 'wxt/browser';
import type { ToldNotice } from '../core/wording/tell-notice';
import { closedRootOf } from './closed-root';
import { styleNotice } from './in-page-notice-style';
import { listenForPresses } from './notice-presses';
import { isInSight } from './notice-sight';

/**
 * Where a document's badge is kept, in the world of the extension's own scripts: they share one window, which the page
 * cannot see. A symbol, because an element's id or name would be found there under any other name.
 */
const SHOWN: unique symbol = Symbol.for('misemori-notice');

declare global {
  interface Window {
    [SHOWN]?: { host: HTMLElement; end: () => void };
  }
}

/** Tells our box from any other, inside the closed root, where no page can look. */
const MARK = 'data-misemori';

/** How often it is looked at whether the badge can be seen. What holds it or takes it out need not say so. */
const LOOK_EVERY_MS = 400;

/** It counts as seen once it could be seen at so many looks in a row, 2.4 s: pages that only pass by (redirects, bot checks) take up to 1.9 s (tried). */
const SEEN_LOOKS = 7;

/** A page that takes it out, restyles it or rises above it again and again is left to itself after this many times. */
const MAX_FIGHTS = 20;

/** A press of "don't show again" counts only when the badge could be seen for so long before it: the reader saw what they pressed. */
const SETTLED_MS = 100;

/** What the in-page badge tells its caller. */
interface NoticeEvents {
  /** It was there to be seen, for long enough to be read. Once. */
  onSeen?: () => void;
  /** The reader does not want to see it again. */
  onDismiss: () => void;
  /** The page moved on without loading, or the reader's choices changed; whether the badge still belongs there. */
  stillBelongs: () => Promise<boolean>;
  /** Calls back when the reader's choices may have changed, until the signal ends it. */
  onLookAgain?: (look: () => void, signal: AbortSignal) => void;
}

/**
 * Shows the in-page badge: small, grey-edged, silent, still, without a link. It lives in a closed shadow root with its own
 * style, takes no focus, and believes only trusted events, so that the page can neither restyle nor press it. Does nothing
 * where it is shown already, and where the document is no HTML page (a picture, a feed), in which nothing can be drawn. It
 * hides while something holds the page, and comes back when that is over; taken out by the page, it returns.
 */
export function showNotice(told: ToldNotice, events: NoticeEvents): void {
  if (window[SHOWN]?.host.isConnected || !(document.documentElement instanceof HTMLElement)) return;
  window[SHOWN]?.end();
  removeOrphans();
  // A plain div, without id or class: a page that defines an element's name can look into its closed root (`attachInternals`),
  // and nothing here tells it which div to look for.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = element('section', { lang: told.locale, dir: 'ltr', 'aria-label': told.label, [MARK]: '' });
  const text = element('p', { role: 'status' });
  const buttons = element('div', {});
  const [close, dismiss] = [button(told.close), button(told.dismiss)];
  buttons.append(close, dismiss);
  box.append(text, buttons);
  root.append(box);
  styleNotice(host, root);

  const life = new AbortController();
  /** Ends with the document that it was listened in: `document.open` takes every listener away. */
  let stay = new AbortController();
  let fights = 0;
  let spoken = false;
  let looksInSight = 0;
  let risenAtMs = 0;
  /** Whether it could be seen when the pointer last went down on it. */
  let wasSettled = false;

  const end = () => {
    life.abort();
    stay.abort();
    clearInterval(looking);
    host.remove();
    if (window[SHOWN]?.host === host) delete window[SHOWN];
  };

  function put(): void {
    stay.abort();
    stay = new AbortController();
    const listening = { capture: true, signal: stay.signal };
    // At the end of the body: React 18, where it hydrates the whole document, throws it away for a stranger under <html>.
    (document.body instanceof HTMLBodyElement ? document.body : document.documentElement).append(host);
    host.popover = 'manual';
    listenForPresses(host, root, { onDown, onPress, onEscape: onClose, onHover: rise }, stay.signal);
    // None of these bubbles, but all pass through the document on their way down.
    for (const name of ['close', 'fullscreenchange', 'visibilitychange']) document.addEventListener(name, look, listening);
    document.addEventListener('toggle', (event) => event instanceof ToggleEvent && event.newState === 'open' && look(), listening);
    document.addEventListener('click', () => void requestAnimationFrame(look), listening);
  }

  function isSettled(atMs: number): boolean {
    return spoken && isInSight(host, box) && atMs - risenAtMs >= SETTLED_MS;
  }

  function onDown(atMs: number): void {
    wasSettled = isSettled(atMs);
  }

  function onPress(pressed: HTMLElement, by: 'pointer' | 'key', atMs: number): void {
    // What the reader could not see, from before the press to its end, they did not dismiss: then it only closes.
    if (pressed === dismiss && isSettled(atMs) && (by === 'key' || wasSettled)) events.onDismiss();
    onClose();
  }

  /** Whoever closes it has seen it, however soon. */
  function onClose(): void {
    if (spoken && looksInSight < SEEN_LOOKS && isInSight(host, box)) events.onSeen?.();
    end();
  }

  /** Puts it above everything that is in the top layer by now. */
  function rise(): void {
    if (host.matches(':focus-within')) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    risenAtMs = performance.now();
  }

  /** Sees to it that it can be seen, or else is hidden: what is there but cannot be pressed is worse than nothing. */
  function look(): void {
    if (isOrphaned()) {
      // Its successor has taken it out; putting it back would leave two of them, one of which does nothing.
      end();
      return;
    }
    if (document.visibilityState !== 'visible') return;
    if (!host.isConnected || !host.matches(':popover-open')) {
      fights += 1;
      if (fights > MAX_FIGHTS) {
        end();
        return;
      }
      if (!host.isConnected) put();
      rise();
    }
    if (!isInSight(host, box)) risenAtMs = performance.now();
    styleNotice(host, root);
    let inSight = isInSight(host, box);
    const mayRise = !document.fullscreenElement && fights < MAX_FIGHTS && !host.matches(':focus-within');
    if (!inSight && mayRise) {
      fights += 1;
      rise();
      inSight = isInSight(host, box);
      // Nothing was in its way that it could rise above: no fight, it waits.
      if (!inSight) fights -= 1;
    }
    if (!inSight) host.style.setProperty('visibility', 'hidden', 'important');
    looksInSight = inSight ? looksInSight + 1 : 0;
    if (inSight && !spoken) {
      spoken = true;
      // A live region speaks of changes only, so the text comes after the region; and once, however often it rises.
      requestAnimationFrame(() => text.replaceChildren(told.text));
      setTimeout(() => text.removeAttribute('role'), LOOK_EVERY_MS * SEEN_LOOKS);
    }
    if (looksInSight === SEEN_LOOKS) events.onSeen?.();
  }

  window[SHOWN] = { host, end };
  const looking = setInterval(look, LOOK_EVERY_MS);
  put();
  rise();
  look();
  const ask = () => void events.stillBelongs().then((stays) => !stays && end());
  onMove(life.signal, ask);
  events.onLookAgain?.(ask, life.signal);
}

/** Whether the extension was updated or removed under the page. Chromium lets what it left behind run on. */
function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/** Takes out the badge of an extension that was updated or removed under the page: nobody listens to its buttons any more. */
function removeOrphans(): void {
  for (const one of document.querySelectorAll<HTMLElement>('div[popover]')) {
    if (closedRootOf(one)?.querySelector(`[${MARK}]`)) one.remove();
  }
}

/** Calls back after the page changed its address without loading. */
function onMove(signal: AbortSignal, moved: () => void): void {
  let path = location.pathname;
  const look = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    moved();
  };
  window.navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
}

function button(label: string): HTMLElement {
  const made = element('button', { type: 'button' });
  made.textContent = label;
  return made;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
