import type { FakePages } from '../browser/fake-sites';

/** Goods on a shelf: what they are, what they cost in yen, and the colour of their picture. */
type Goods = readonly (readonly [name: string, price: number, colour: string])[];

const TEA: Goods = [
  ['煎茶 さざなみ', 1080, '#a9c08f'],
  ['ほうじ茶 浜風', 864, '#b98d62'],
  ['玄米茶', 756, '#c9b27c'],
  ['抹茶 朝凪', 2160, '#7fa05c'],
  ['番茶', 648, '#a59a70'],
  ['茎茶', 972, '#9db27e'],
];
const ZAKKA: Goods = [
  ['星座のマグカップ', 1980, '#40507a'],
  ['流れ星のガーランド', 1320, '#7a6a9c'],
  ['月のランプ', 4400, '#c7b36a'],
  ['夜空のハンカチ', 880, '#2f3d66'],
];
const BOOKS: Goods = [
  ['港町の朝', 1760, '#8c4a3f'],
  ['灯台守の手紙', 1540, '#3f6a8c'],
  ['はじめての航海術', 2420, '#5a7a55'],
  ['海図の読み方', 3080, '#8a7a4a'],
  ['潮風の台所', 1650, '#a5694f'],
];

/** Invented shops that look nothing like one another, for pictures; the last has no record, and loads from a supplier on record. */
export const SHOP_FRONTS: FakePages = {
  'https://nagisa-tea.example/': {
    body: page(
      'なぎさ茶舗',
      `body{background:#faf8f4;color:#333}header{padding:28px 32px;background:#e9e2d3;font-size:24px;letter-spacing:.2em}
ul{grid-template-columns:repeat(4,1fr);padding:28px 32px}`,
      TEA,
    ),
  },
  'https://hoshizora.example/': {
    body: page(
      'ほしぞら雑貨店',
      `body{background:#141a30;color:#e6e8f2}header{padding:64px 32px;text-align:center;font-size:30px;background:linear-gradient(#0d1226,#2a3560)}
ul{grid-template-columns:repeat(2,1fr);padding:24px 120px}li{display:flex;gap:16px;align-items:center}i{width:96px;height:72px;border-radius:50%}`,
      ZAKKA,
    ),
  },
  'https://minato-books.example/': {
    body: page(
      'みなと書房',
      `body{background:#fff;color:#1b1b1b;font-family:serif}header{padding:16px 24px;border-bottom:4px double #8c4a3f;font-size:26px}
ul{grid-template-columns:1fr;gap:0;padding:8px 24px}li{display:flex;gap:16px;padding:12px 0;border-bottom:1px solid #ddd}i{width:44px;height:60px}`,
      BOOKS,
    ),
  },
  'https://umibe-kutsu.example/': {
    body: page('うみべ靴店', '', []).replace('</html>', '<script src="https://widget.sora-logistics.example/track.js"></script></html>'),
  },
};

function page(name: string, style: string, goods: Goods): string {
  const shelf = goods.map(
    ([title, price, colour]) =>
      `<li><i style="background:${colour}"></i><span><b>${title}</b><br>${price.toLocaleString('ja')}円</span></li>`,
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
<link rel="icon" href="data:,"><style>body{margin:0;font:15px/1.6 system-ui,sans-serif}ul{display:grid;gap:20px;list-style:none;margin:0}
i{display:block;height:96px;margin-bottom:8px}${style}</style><header>${name}</header><ul>${shelf.join('')}</ul></html>`;
}
