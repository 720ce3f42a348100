/** 記録の一覧をウェブで公開するときの文言。ほかは拡張機能と同じ文言を使います。 */
export const siteJa = {
  description: 'ショップなどが公表した情報漏えいの記録を、出典とともに一覧にしています。',
  skip: '本文へ',
  asOf: '{date}現在の内容です。新しい公表は、出典と公式のお知らせでもご確認ください。',
  language: '日本語',
  newest: '新しい順',
  years: {
    title: '公表された年から探す',
    year: '{year}年',
    page: '{year}年に公表された記録',
    unknown: '公表された年の分からない記録',
    part: '{title}（{n}/{of}ページ）',
    before: '← 前のページ',
    after: '次のページ →',
    all: '{year}年の記録をすべて見る',
  },
  search: {
    loading: '記録を読み込んでいます…',
    failed: '記録を読み込めなかったため、検索できません。通信の状態をご確認ください。年ごとの一覧からもお探しいただけます。',
    exact: 'この名前の記録があります。開いて確かめる',
    withoutScript: '検索と絞り込みには JavaScript が必要です。年ごとの一覧は、このままご覧いただけます。',
  },
  compare: 'ご自身が対象かどうかは、上にある時期と、注文や登録の確認メール、カードの明細などの日付を見比べてお確かめください。',
  report: {
    intro: '次の文面に書き足してお送りください。あなたに関することは含まれません。',
    send: '送り先を開く',
    noReceiver: 'このサイトの運営者へお送りください。',
    version: 'ウェブ版 {version}',
  },
  data: {
    title: 'データの利用',
    licence: 'CC BY 4.0 の条件',
    full: 'すべての記録（JSON）',
    breaches: 'Have I Been Pwned と同じ形の一覧（JSON）',
    feed: '新しい公表と訂正（Atom）',
  },
  feed: { title: '店守：新しい公表と訂正', changed: '{state}：{name}' },
} as const;
