/** How far inside its edges the badge is looked at, in CSS pixels: its corners are round. */
const INSIDE = 10;

/**
 * Whether a reader could see and press the in-page badge now: its tab is in front, all of it is on the screen, nothing lies over it,
 * nothing holds the page (a modal dialog, `inert`, the full screen), and nobody has made it faint. Found out by asking
 * what is at its corners and in its middle, which knows of every cause; only what lets every press through cannot be noticed.
 */
export function isInSight(host: HTMLElement, box: Element): boolean {
  if (document.visibilityState !== 'visible' || document.fullscreenElement || !host.isConnected) return false;
  const { visibility, opacity, filter, clipPath, transform, maskImage } = getComputedStyle(host);
  if (visibility !== 'visible' || Number(opacity) < 1) return false;
  if ([filter, clipPath, transform, maskImage].some((effect) => effect && effect !== 'none')) return false;
  const { left, top, right, bottom } = box.getBoundingClientRect();
  if (right - left < 2 * INSIDE || bottom - top < 2 * INSIDE) return false;
  const points: [x: number, y: number][] = [
    [left + INSIDE, top + INSIDE],
    [right - INSIDE, top + INSIDE],
    [left + INSIDE, bottom - INSIDE],
    [right - INSIDE, bottom - INSIDE],
    [(left + right) / 2, (top + bottom) / 2],
  ];
  // Beyond the edge of the window there is nothing at all.
  return points.every(([x, y]) => document.elementFromPoint(x, y) === host);
}
