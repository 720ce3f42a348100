/**
 * Gives the in-page badge its look, under whatever policy and whatever style the page has. May be called again: what the page
 * wrote over it since is set back. A page that is magnified as a whole (`zoom`) must not push the buttons off the screen (Chromium 128, Firefox 126; before, nothing tells by how much).
 */
export function styleNotice(host: HTMLElement, root: ShadowRoot): void {
  for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');
  const zoom = host.parentElement?.currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
  if (styled.has(root)) return;
  styled.add(root);
  // Firefox drops a `<style>` that comes through `innerHTML` under a strict policy.
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

/** The roots that have their sheet. */
const styled = new WeakSet<ShadowRoot>();

/** The host's own, set inline: the page's rules for every element reach it, and inline and important is what they cannot override. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  // A grid has no first line or letter of its own, which the page's rules could reach.
  display: 'grid',
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

/**
 * What is inside. The page's rules reach the host's pseudo-elements, too, where no inline style does; an important rule from
 * inside the root overrides them.
 */
const STYLE = `
  :host::before, :host::after { content: none !important; }
  :host::backdrop { display: none !important; }
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
