/** What a page could see of a press, a touch or a key in the badge, and take for its own: focus traps close or move the focus. */
const EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'beforetoggle', 'toggle'],
];

/** What the reader does with the badge. Events that a page made up are none of it. */
export interface NoticePresses {
  /** A finger or the mouse goes down on it. @param atMs when, on the clock of `performance.now()` */
  onDown(atMs: number): void;
  /** @param by what pressed it: only a pointer has gone down first */
  onPress(button: HTMLElement, by: 'pointer' | 'key', atMs: number): void;
  onEscape(): void;
  /** The mouse has come over it, from elsewhere. */
  onHover(): void;
}

/**
 * Hears what happens in the badge before the page does, on the window, and lets none of it come to the page.
 * @param signal ends it
 */
export function listenForPresses(
  host: HTMLElement,
  root: ShadowRoot,
  { onDown, onPress, onEscape, onHover }: NoticePresses,
  signal: AbortSignal,
): void {
  const hear = (event: Event) => {
    // The closed root shows nothing of what is inside.
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') onEscape();
    if (event.type === 'pointerdown') onDown(event.timeStamp);
    if (event instanceof MouseEvent && event.type === 'click') {
      const button = pressed(root, event);
      if (button) onPress(button, event.detail === 0 ? 'key' : 'pointer', event.timeStamp);
    }
  };
  for (const name of EVENTS) addEventListener(name, hear, { capture: true, signal });
  const over = (event: Event) => {
    const fromElsewhere = event instanceof PointerEvent && event.relatedTarget !== host && event.pointerType === 'mouse';
    if (event.target === host && event.isTrusted && fromElsewhere) onHover();
  };
  addEventListener('pointerover', over, { capture: true, signal });
}

/** The button that was pressed: by the pointer the one below it, by a key the one with the focus. */
function pressed(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): HTMLElement | undefined {
  const at = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
  const button = at?.closest('button');
  return button instanceof HTMLElement ? button : undefined;
}
