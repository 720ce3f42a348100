/** The greens of the icon. */
export const ICON_GREEN = {
  /** Where one icon has to do for every toolbar (Chromium): 3 to 1 at the least against light ones and dark ones. */
  any: '#409880',
  /** For dark toolbars, and for light ones, where the browser tells them apart (Firefox). */
  onDark: '#8fd6c0',
  onLight: '#2f6f5e',
} as const;

/** One file of `public/icon/`: its name, its width and height in pixels, and the share of it that is margin on each side. */
export interface IconFile {
  name: string;
  size: number;
  green: string;
  margin: number;
}

/** Every file of `public/icon/`, as `npm run icons` draws it from `docs/icon.svg`. */
export const ICON_FILES: readonly IconFile[] = [
  ...[16, 32, 48].map((size) => ({ name: `${size}.png`, size, green: ICON_GREEN.any, margin: 0 })),
  // The Chrome Web Store wants 96 pixels of picture in 128.
  { name: '128.png', size: 128, green: ICON_GREEN.any, margin: 1 / 8 },
  ...[16, 32].flatMap((size) => [
    { name: `light-${size}.png`, size, green: ICON_GREEN.onDark, margin: 0 },
    { name: `dark-${size}.png`, size, green: ICON_GREEN.onLight, margin: 0 },
  ]),
];
