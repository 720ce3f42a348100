import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICON_FILES, ICON_GREEN } from '../../../scripts/pictures/icon-files';
import { type Colour, colourOf, contrast } from '../../support/contrast';
import { readPng } from '../../support/read-png';

/** Toolbars as browsers come: Chrome, Edge and Firefox, in the light and in the dark. */
const LIGHT_TOOLBARS = ['#ffffff', '#f7f7f7', '#f1f3f4', '#f9f9fb'];
const DARK_TOOLBARS = ['#3c3c3c', '#3b3b3b', '#35363a', '#292a2d', '#202124', '#2b2a33', '#1f1f1f'];
/** Firefox's own dark theme, lighter than Chromium's; only what its dark toolbars get has to stand out from it. */
const FIREFOX_DARK = '#42414d';

/** The least of a thing that is not text (WCAG 2.2, 1.4.11). */
const STANDS_OUT = 3;

const read = (name: string) => readPng(readFileSync(`public/icon/${name}`));

/** How far the icon's mark stands out, where it is laid on a toolbar: the mean over all pixels that it has any part in. */
function markOn(name: string, toolbar: string): number {
  const ground = colourOf(toolbar);
  const seen = read(name).pixels.flatMap(([red, green, blue, alpha]) => {
    const blend = (over: number, under: number) => (over * alpha + under * (255 - alpha)) / 255;
    const laid: Colour = [blend(red, ground[0]), blend(green, ground[1]), blend(blue, ground[2])];
    return alpha < 128 ? [] : [contrast(laid, ground)];
  });
  return seen.reduce((sum, one) => sum + one, 0) / seen.length;
}

describe('public/icon/', () => {
  it('is what npm run icons draws, and nothing else', () => {
    expect(readdirSync('public/icon').sort()).toEqual(ICON_FILES.map(({ name }) => name).sort());
    expect(readFileSync('docs/icon.svg', 'utf8')).toContain(`fill="${ICON_GREEN.any}"`);
  });

  it.each(ICON_FILES)('$name is $size pixels wide and high, in its green', ({ name, size, green }) => {
    const { width, height, pixels } = read(name);
    expect([width, height]).toEqual([size, size]);
    const solid = pixels.filter(([, , , alpha]) => alpha === 255);
    expect(solid.length / pixels.length).toBeGreaterThan(0.3);
    for (const [red, g, blue] of solid) expect([red, g, blue]).toEqual(colourOf(green));
  });

  it('has two halves at 16 pixels, with clear pixels between them', () => {
    const { width, pixels } = read('16.png');
    const row = pixels.slice(10 * width, 11 * width).map(([, , , alpha]) => (alpha === 0 ? ' ' : alpha === 255 ? '#' : '?'));
    expect(row.join('')).toMatch(/^ *#+ +#+ *$/);
  });

  it.each([
    ...[...LIGHT_TOOLBARS, ...DARK_TOOLBARS].map((toolbar) => ['16.png', toolbar] as const),
    ...[...DARK_TOOLBARS, FIREFOX_DARK].map((toolbar) => ['light-16.png', toolbar] as const),
    ...LIGHT_TOOLBARS.map((toolbar) => ['dark-16.png', toolbar] as const),
  ])('%s stands out from a toolbar of %s', (name, toolbar) => {
    expect(markOn(name, toolbar)).toBeGreaterThanOrEqual(STANDS_OUT);
  });
});
