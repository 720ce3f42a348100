import type { ToldNotice } from '../core/wording/tell-notice';

const SHOWN = 'misemori-notice';

/**
 * Shows the in-page badge: small, grey-edged, silent, still, without a link. It lives in a closed shadow root with its own
 * style sheet (`adoptedStyleSheets`: Firefox drops a `<style>` under a strict page policy), takes no focus, and believes
 * only trusted events, so that the page can neither restyle nor press it. Does nothing where one is shown already.
 * @param onDismiss called when the reader does not want to see it again
 */
export function showNotice(told: ToldNotice, onDismiss: () => void): void {
  if (document.querySelector(SHOWN)) return;
  const host = document.createElement(SHOWN);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  // The page's own rules for every element reach the host; inline and important is what they cannot override.
  for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');

  const box = element('section', { lang: told.locale, dir: 'ltr', 'aria-label': told.label });
  const text = element('p', { role: 'status' });
  const buttons = element('div', {});
  const close = button(told.close, () => host.remove());
  const dismiss = button(told.dismiss, () => {
    onDismiss();
    host.remove();
  });
  buttons.append(close, dismiss);
  box.append(text, buttons);
  root.append(box);
  root.addEventListener('keydown', (event) => {
    if (event.isTrusted && event instanceof KeyboardEvent && event.key === 'Escape') host.remove();
  });

  document.documentElement.append(host);
  // The top layer puts it above the page's own popovers; where it cannot be had, a fixed position does.
  host.popover = 'manual';
  host.showPopover();
  // A live region speaks of changes only, so the text comes after the region.
  requestAnimationFrame(() => {
    text.textContent = told.text;
  });
  document.addEventListener('fullscreenchange', () => {
    host.style.setProperty('visibility', document.fullscreenElement ? 'hidden' : 'visible', 'important');
  });
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
    padding: 16px;
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
