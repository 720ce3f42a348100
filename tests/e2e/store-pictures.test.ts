import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { SHOP_FRONTS } from '../../scripts/demo/shop-fronts';
import { photographStore, STORE_PICTURE, STORE_TILE } from '../../scripts/pictures/photograph-store';
import { type Picture, readPng } from '../support/read-png';

// `npm run shots` takes these in both languages, of a build that has no real shop in it.
const folder = mkdtempSync(join(tmpdir(), 'misemori-store-'));
const pictures = new Map<string, Picture>();
let sites: FakeSites;

beforeAll(async () => {
  sites = await openFakeSites(SHOP_FRONTS);
  await photographStore({ root: process.cwd(), extension: inject('extension'), sites, language: 'ja', folder });
  for (const file of readdirSync(folder)) pictures.set(file, readPng(readFileSync(join(folder, file))));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sites.close();
});

describe('the pictures for the stores', () => {
  it('are five and a tile', () => {
    expect([...pictures.keys()].sort()).toEqual(['1.png', '2.png', '3.png', '4.png', '5.png', 'tile.png']);
  });

  it('have just the sizes that the stores take, and no transparency', () => {
    for (const [file, { width, height, hasAlpha }] of pictures)
      expect({ width, height, hasAlpha }, file).toEqual({ ...(file === 'tile.png' ? STORE_TILE : STORE_PICTURE), hasAlpha: false });
  });

  it('show something: none is of one colour below its caption', () => {
    for (const [file, { pixels }] of pictures) {
      const colours = new Set(pixels.slice(pixels.length / 4).map((pixel) => pixel.join()));
      expect(colours.size, file).toBeGreaterThan(30);
    }
  });
});
