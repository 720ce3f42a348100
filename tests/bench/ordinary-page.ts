import type { FakePages } from '../../scripts/browser/fake-sites';

/**
 * A page of ordinary weight: 1.5 MB in 52 requests, with scripts that work and pictures that must be decoded. The median
 * page of the HTTP Archive (Web Almanac 2024) has some 2.5 MB in 70 requests, so most pages feel a fixed cost less than this one.
 */
const PICTURES = 40;
const SCRIPTS = 8;
const STYLESHEETS = 3;

/** Every file of it, by its path on any host. The page itself is at {@link ORDINARY_PATH}. */
export function ordinaryPage(): FakePages {
  const files: [string, FakePages[string]][] = [];
  const numbered = (count: number) => Array.from({ length: count }, (_, n) => n);
  for (const n of numbered(PICTURES)) files.push([`/${n}.bmp`, { body: picture(n), headers: { 'content-type': 'image/bmp' } }]);
  for (const n of numbered(SCRIPTS)) files.push([`/${n}.js`, { body: script(n), headers: { 'content-type': 'text/javascript' } }]);
  for (const n of numbered(STYLESHEETS)) files.push([`/${n}.css`, { body: stylesheet(n), headers: { 'content-type': 'text/css' } }]);
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ordinary</title><link rel="icon" href="data:,">
${numbered(STYLESHEETS)
  .map((n) => `<link rel="stylesheet" href="/${n}.css">`)
  .join('')}
<header>Ordinary</header><main>${numbered(PICTURES)
    .map((n) => `<p class="c${n}"><img src="/${n}.bmp" width="100" height="100" alt="">Item ${n}</p>`)
    .join('')}</main>
${numbered(SCRIPTS)
  .map((n) => `<script src="/${n}.js"></script>`)
  .join('')}</html>`;
  return Object.fromEntries([...files, [ORDINARY_PATH, { body }]]);
}

export const ORDINARY_PATH = '/ordinary';

/** 100 by 100 pixels of 24 bits, uncompressed: about 30 kB. */
function picture(n: number): Buffer {
  const [side, head] = [100, 54];
  const file = Buffer.alloc(head + side * side * 3, 0);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(head, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(side, 18);
  file.writeInt32LE(side, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let at = head; at < file.length; at++) file[at] = (at * (n + 3)) % 251;
  return file;
}

/** About 25 kB, most of it functions that are never called, as on most pages; what runs sorts, and adds to the document. */
function script(n: number): string {
  const unused = Array.from({ length: 250 }, (_, i) => `function unused${n}_${i}(a, b) { return [a, b].map((x) => x * ${i}).join('-'); }`);
  return `${unused.join('\n')}
{
  const numbers = Array.from({ length: 5000 }, (_, i) => (i * 7919 + ${n}) % 5003).sort((a, b) => a - b);
  const list = document.createElement('ul');
  for (const x of numbers.slice(0, 60)) list.appendChild(document.createElement('li')).textContent = 'Number ' + x;
  document.body.appendChild(list);
  list.getBoundingClientRect();
}`;
}

/** About 25 kB, of which a few rules apply. */
function stylesheet(n: number): string {
  return Array.from(
    { length: 300 },
    (_, i) => `.c${i} img, .s${n}-${i} > li:nth-child(2n) { margin: ${i % 7}px; color: #${(i * 4096 + n).toString(16).padStart(6, '0')}; }`,
  ).join('\n');
}
