/**
 * As the browser and the stores list the extension, in words that people search for: `name`, at most 45 letters (Edge Add-ons; 50 at
 * addons.mozilla.org, 75 in the Chrome Web Store); `description`, at most 132; and `title`, the icon's until the worker has said more.
 * The longer texts are in docs/store/.
 */
export const STORE_WORDS = {
  ja: {
    title: '店守',
    name: '店守 – 情報漏えいのお知らせ',
    description:
      '訪れた通販サイトが個人情報やカード情報の漏えい（流出）を公表していたら、静かにお知らせします。判定はすべて端末の中で行います。',
  },
  en: {
    title: 'Misemori',
    name: 'Misemori – shop data breach notices',
    description: 'Tells you quietly when the online shop you visit has disclosed a data breach. Everything is decided on your device.',
  },
} as const;
