import { browser } from 'wxt/browser';

declare global {
  interface Element {
    /** Firefox, and only for scripts of extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** The shadow root of an element in a page, also a closed one, which only scripts of extensions may see; undefined where there is none. */
export function closedRootOf(element: HTMLElement): ShadowRoot | undefined {
  // Outside an extension (the gallery) there is no such API at all.
  return element.openOrClosedShadowRoot ?? browser?.dom?.openOrClosedShadowRoot(element) ?? undefined;
}
