/** A visit of the demo, and what it must come to. */
export interface PlannedVisit {
  url: string;
  verdict: 'recorded' | 'no-record';
  /** The loudest level in the popup; `none` where nothing is on record, or all was cleared. */
  level: 'none' | 'record' | 'caution' | 'alert';
  /** The toolbar badge's text; empty for a bare toolbar. */
  toolbar: '' | '○' | '▲' | '!';
  /** Whether the page shows the in-page badge. */
  notice: boolean;
  /** The shop is visited again below, so the in-page badge has to have been seen by then. */
  again?: true;
}

const alert = { verdict: 'recorded', level: 'alert', toolbar: '!', notice: true } as const;
const caution = { verdict: 'recorded', level: 'caution', toolbar: '▲', notice: true } as const;
const record = { verdict: 'recorded', level: 'record', toolbar: '○', notice: false } as const;
const silent = { verdict: 'recorded', level: 'none', toolbar: '', notice: false } as const;
const untoldByBadge = { toolbar: '', notice: false } as const;
const nothing = { verdict: 'no-record', level: 'none', toolbar: '', notice: false } as const;

/** Every visit of the demo: real records of every shape with their neighbours, then one invented shop for each level and shape. Stands at `DEMO_NOW`. */
export const SITE_PLAN: readonly PlannedVisit[] = [
  // Real records. Most are old by now and show the quiet end.
  { url: 'https://www.yomifa.com/', ...record },
  { url: 'https://shop.ledger.com/', ...caution },
  { url: 'https://jiggys-shop.jp/', ...record },
  { url: 'https://www.crazy-ferret.jp/item/1', ...record },
  { url: 'http://www.tennis-gear.net/', ...record },
  { url: 'https://ink-revolution.com/', ...alert },
  { url: 'https://www.saga-hirakawaya.jp/products/1', ...alert },
  { url: 'https://www.2rinkan.jp/', ...alert },
  { url: 'https://share.timescar.jp/', ...alert },
  { url: 'https://shop.itoen.jp/tullyscoffee/item', ...caution },
  { url: 'https://www.muji.com/jp/ja/store/', ...caution },
  { url: 'https://www.huistenbosch.co.jp/', ...caution },
  { url: 'https://jp.louisvuitton.com/', ...caution },
  { url: 'https://www.suruga-ya.jp/', ...caution },
  { url: 'https://netorder.hottomotto.com/', ...caution },
  { url: 'https://www.zara.com/jp/', ...caution },
  { url: 'https://skyticket.jp/', ...alert },
  { url: 'https://lean-body.jp/', ...caution },
  { url: 'https://www.coupang.com/', ...caution },
  { url: 'https://kr.louisvuitton.com/kor-kr/', ...caution },
  { url: 'https://www.lidl.fr/', ...caution },
  { url: 'https://www.leroymerlin.fr/', ...caution },
  { url: 'https://charm.co.jp/honten/', ...record },
  { url: 'https://www.askul.co.jp/', ...record },
  { url: 'https://lohaco.yahoo.co.jp/store/h-lohaco/', ...record },
  { url: 'https://shop.weverse.io/home', ...record },
  { url: 'https://peatix.com/', ...record },
  { url: 'https://shop.amuse.co.jp/asmart/', ...record },
  { url: 'https://www.ipsa.co.jp/ec/', ...record },
  { url: 'https://www.uniqlo.com/jp/ja/', ...record },
  { url: 'https://exiletribestation.jp/', ...record },
  { url: 'https://idrugstore.jp/', ...record },
  { url: 'https://puroland.jp/', ...silent },
  { url: 'https://kakaku.com/', ...record, ...untoldByBadge },
  { url: 'https://www.adobe.com/', ...record, ...untoldByBadge },
  // Neighbours and look-alikes.
  { url: 'https://shop.amuse.co.jp/other/', ...nothing },
  { url: 'https://www.ipsa.co.jp/', ...nothing },
  { url: 'https://www.uniqlo.com/us/en/', ...nothing },
  { url: 'https://shopping.yahoo.co.jp/', ...nothing },
  { url: 'https://www.muji.com/', ...nothing },
  { url: 'https://shop.itoen.jp/', ...nothing },
  { url: 'https://charm.co.jp/hontenmae', ...nothing },
  { url: 'https://www.hottomotto.com/', ...nothing },
  { url: 'https://www.lidl.co.uk/', ...nothing },
  { url: 'https://yomifa.example/', ...nothing },
  { url: 'https://ledger.com.evil.example/', ...nothing },
  { url: 'https://notledger.com/', ...nothing },
  // Invented shops.
  { url: 'https://nagisa-tea.example/', ...alert, again: true },
  { url: 'https://www.nagisa-tea.example/item/3?color=green', ...alert, notice: false },
  { url: 'https://mall.example/tea-house/sencha', ...alert },
  { url: 'https://mall.example/tea-house-annex', ...nothing },
  { url: 'https://mall.example/', ...nothing },
  { url: 'https://hoshizora.example/', ...caution },
  { url: 'https://minato-books.example/', ...caution },
  { url: 'https://shop.komorebi.example/', ...caution },
  { url: 'https://komorebi.example/', ...nothing },
  { url: 'https://asahi-market.example/', ...caution },
  { url: 'https://outlet.asahi-market.example/', ...nothing },
  { url: 'https://さくら堂.example/', ...caution },
  { url: 'https://moegi.example/', ...alert },
  { url: 'https://kumo-glass.example/', ...record },
  { url: 'https://tsubame.example/', ...record },
  { url: 'https://yuki-sweets.example/', ...record },
  { url: 'https://mizube.example/', ...silent },
  { url: 'https://kawara.example/', ...silent },
  { url: 'https://furui.example/', ...nothing },
  // Not a shop: told when the popup is opened, but raises no badge.
  { url: 'https://niwa-forum.example/', ...alert, ...untoldByBadge },
];
