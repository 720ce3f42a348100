import type { ToldNotice } from '../core/wording/tell-notice';
import { closedRootOf } from './closed-root';
import { styleNotice } from './in-page-notice-style';

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

/** A page whose own popovers rise again and again is left to itself after this many. */
const MAX_RAISES = 20;

/** What the in-page badge tells its caller. */
interface NoticeEvents {
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
 * where it is shown already; one that the page has taken out is shown anew. Waits for a modal dialog or the full screen to
 * end: behind those it could be neither read nor pressed.
 */
export function showNotice(told: ToldNotice, events: NoticeEvents): void {
  if (window[SHOWN]?.host.isConnected) return;
  window[SHOWN]?.end();
  removeOrphans();
  // A plain div, without id or class: a page that defines an element's name can look into its closed root (`attachInternals`),
  // and nothing here tells it which div to look for.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  styleNotice(host, root);

  const life = new AbortController();
  const end = () => {
    life.abort();
    host.remove();
    if (window[SHOWN]?.host === host) delete window[SHOWN];
  };
  window[SHOWN] = { host, end };
  const box = element('section', { lang: told.locale, dir: 'ltr', 'aria-label': told.label, [MARK]: '' });
  const text = element('p', { role: 'status' });
  const buttons = element('div', {});
  const close = button(told.close, end);
  const dismiss = button(told.dismiss, () => {
    events.onDismiss();
    end();
  });
  buttons.append(close, dismiss);
  box.append(text, buttons);
  root.append(box);
  root.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    // The page must not take the same press for its own.
    event.stopPropagation();
    end();
  });

  // At the end of the body: React 18, where it hydrates the whole document, throws it away for a stranger under <html>.
  (document.body instanceof HTMLBodyElement ? document.body : document.documentElement).append(host);
  host.popover = 'manual';
  let raises = 0;
  let held = false;
  /** Puts it above everything that is in the top layer by now, unless something holds the page or the reader is in it. */
  const raise = () => {
    const covered = isCovered();
    host.style.setProperty('visibility', covered ? 'hidden' : 'visible', 'important');
    held = covered;
    if (covered || !host.isConnected || host.matches(':focus-within') || raises >= MAX_RAISES) return;
    raises += 1;
    // A screen reader read it out the first time, and must not do so again each time that a popover of the page opens.
    if (raises > 1) text.removeAttribute('role');
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    // A live region speaks of changes only, so the text comes after the region; and once.
    if (raises === 1) requestAnimationFrame(() => text.replaceChildren(told.text));
  };
  // Neither event bubbles, but both pass through the document on their way down.
  const listening = { capture: true, signal: life.signal };
  for (const name of ['close', 'fullscreenchange']) document.addEventListener(name, raise, listening);
  // A dialog that is taken out of the page says nothing of it; a press is what usually takes it out.
  document.addEventListener('click', () => void (held && requestAnimationFrame(raise)), listening);
  document.addEventListener(
    'toggle',
    (event) => {
      if (event.target !== host && event instanceof ToggleEvent && event.newState === 'open') raise();
    },
    listening,
  );
  const look = () => void events.stillBelongs().then((stays) => !stays && end());
  onMove(life.signal, look);
  events.onLookAgain?.(look, life.signal);
  raise();
}

/** Takes out the badge of an extension that was updated or removed under the page: nobody listens to its buttons any more. */
function removeOrphans(): void {
  for (const one of document.querySelectorAll<HTMLElement>('div[popover]')) {
    if (closedRootOf(one)?.querySelector(`[${MARK}]`)) one.remove();
  }
}

/** Whether a modal dialog or the full screen holds the page: everything else is out of reach then. */
function isCovered(): boolean {
  return document.fullscreenElement !== null || document.querySelector('dialog:modal') !== null;
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

function button(label: string, onPress: () => void): HTMLElement {
  const made = element('button', { type: 'button' });
  made.textContent = label;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return made;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
