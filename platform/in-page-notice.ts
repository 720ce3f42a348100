import type { ToldNotice } from '../core/wording/tell-notice';

const SHOWN = 'misemori-notice';

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
 * where one is shown already. Waits for a modal dialog or the full screen to end: behind those it could be neither read nor
 * pressed.
 */
export function showNotice(told: ToldNotice, events: NoticeEvents): void {
  if (document.querySelector(SHOWN)) return;
  const host = document.createElement(SHOWN);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  // The page's own rules for every element reach the host; inline and important is what they cannot override.
  for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');

  const life = new AbortController();
  const end = () => {
    life.abort();
    host.remove();
  };
  const box = element('section', { lang: told.locale, dir: 'ltr', 'aria-label': told.label });
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

  document.documentElement.append(host);
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
    // It has been read out; coming back above a popover is no news.
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

/** Gives the badge its own style, under whatever policy the page has; Firefox drops a `<style>` that comes through `innerHTML`. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before 153 refuses adopted sheets to scripts of extensions (its bug 1751346), but lets them fill an element.
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
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

const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  visibility: 'visible',
  opacity: '1',
  position: 'fixed',
  inset: 'auto 16px 16px auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'min(360px, calc(100vw - 32px))',
  height: 'auto',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  'pointer-events': 'auto',
};

const STYLE = `
  section {
    box-sizing: border-box;
    max-height: calc(100vh - 32px);
    padding: 16px;
    overflow: auto;
    border: 1px solid #8a9099;
    border-radius: 8px;
    background: #ffffff;
    color: #1c2024;
    font: 14px/1.7 system-ui, sans-serif;
    text-align: start;
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  p { margin: 0 0 8px; min-height: 1.7em; overflow-wrap: anywhere; }
  div { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
  button {
    padding: 4px 12px;
    border: 1px solid #8a9099;
    border-radius: 8px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible { outline: 2px solid #2f6f5e; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    section { background: #22262b; color: #e8eaed; border-color: #7d848d; }
    button { border-color: #7d848d; }
    button:focus-visible { outline-color: #7fc4ae; }
  }
  @media print { section { display: none; } }
`;
