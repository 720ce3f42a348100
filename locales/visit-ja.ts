/** Japanese wording of what is said while somebody visits a shop, all that the worker has to know (`VisitWords`). */
export const visitJa = {
  locale: 'ja',
  names: 'ja',
  sentenceSpace: '',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  date: { day: '{y}年{month}{d}日', month: '{y}年{month}', year: '{y}年' },
  notice: {
    one: {
      confirmed: '店守（拡張機能）より：このショップは{when}、お客さま情報の漏えいを公表しています。',
      possible: '店守（拡張機能）より：このショップは{when}、お客さま情報が漏えいした可能性を公表しています。',
      'not-confirmed': '店守（拡張機能）より：このショップは{when}、お客さま情報の漏えいを否定できないと公表しています。',
      mixed: '店守（拡張機能）より：このショップは{when}、お客さま情報の漏えいについて公表しています（確かさは対象によって異なります）。',
    },
    through: {
      confirmed: '店守（拡張機能）より：このショップの委託先などから、お客さま情報が漏えいしたと{when}公表されています。',
      possible: '店守（拡張機能）より：このショップの委託先などから、お客さま情報が漏えいした可能性が{when}公表されています。',
      'not-confirmed': '店守（拡張機能）より：このショップの委託先などでの漏えいを否定できないと{when}公表されています。',
      mixed: '店守（拡張機能）より：このショップの委託先などでの漏えいについて{when}公表されています（確かさは対象によって異なります）。',
    },
    relayed: {
      confirmed: '店守（拡張機能）より：このショップのお客さま情報の漏えいが、{when}伝えられています。',
      possible: '店守（拡張機能）より：このショップのお客さま情報が漏えいした可能性が、{when}伝えられています。',
      'not-confirmed': '店守（拡張機能）より：このショップのお客さま情報の漏えいを否定できないと、{when}伝えられています。',
      mixed: '店守（拡張機能）より：このショップのお客さま情報の漏えいについて、{when}伝えられています（確かさは対象によって異なります）。',
    },
    entered: {
      one: '店守（拡張機能）より：このショップは{when}、利用者のアカウントへの不正ログインを公表しています。',
      relayed: '店守（拡張機能）より：このショップの利用者のアカウントへの不正ログインが、{when}伝えられています。',
    },
    listed: '店守（拡張機能）より：このサイトの利用者の情報が、流出データの一覧 Have I Been Pwned に掲載されています。',
    more: 'くわしくはツールバーの店守アイコンからご覧ください。',
    when: { in: '{month}に', by: '{month}までに', undated: '以前に' },
    close: '閉じる',
    dismiss: 'この件はもう表示しない',
    label: '店守（拡張機能）からのお知らせ',
  },
  toolbar: {
    resting: '店守',
    records: { other: '店守：情報漏えいに関する公表の記録が{n}件あります' },
    listed: { other: '店守：流出データの一覧 Have I Been Pwned に{n}件の掲載があります' },
    latest: '{count}（{month}の時点）',
    unavailable: '店守：データを読み込めないため、いまは判定できません',
    needsUpdate: '店守：この版では読めない記録があるため、いまは判定できません',
    withoutAccess: '店守：アクセスが許可されていないサイトでは、お知らせが止まっています（アイコンを押すと確認できます）',
  },
} as const;
