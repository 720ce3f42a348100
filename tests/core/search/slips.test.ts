import { describe, expect, it, test } from 'vitest';
import { prepareSearch } from '../../../core/search/search';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';

const { find, near } = prepareSearch(compileRows(loadIncidents(process.cwd())).flatMap(({ headings }) => headings));
const offered = (text: string) => near(text).map(({ of }) => of.names.ja);

/** What people typed who were told "no record", and the name on record that they meant. */
const REPORTED: readonly [typed: string, meant: string][] = [
  ['佐賀平川屋', '佐嘉平川屋オンラインショップ'],
  ['平河屋', '佐嘉平川屋オンラインショップ'],
  ['タイムスカー', 'タイムズカー'],
  ['ビッグカメラ', 'ビックカメラ.com'],
  ['無印両品', '無印良品ネットストア'],
  ['スルガ屋', '駿河屋.JP'],
  ['二輪館', '2りんかん'],
  ['hirakwaya', '佐嘉平川屋オンラインショップ'],
];

/** Kanji that sound alike or are variants, readings in kana, voicing, letters lost, doubled, turned or taken for another, half-typed kana. */
const SLIPS: readonly [typed: string, meant: string][] = [
  ['佐嘉平河屋', '佐嘉平川屋オンラインショップ'],
  ['さが平川や', '佐嘉平川屋オンラインショップ'],
  ['駿河や', '駿河屋.JP'],
  ['駿河家', '駿河屋.JP'],
  ['するか屋', '駿河屋.JP'],
  ['surguaya', '駿河屋.JP'],
  ['suruagya', '駿河屋.JP'],
  ['むじるしりゅうひん', '無印良品ネットストア'],
  ['ビックカラメ', 'ビックカメラ.com'],
  ['ビッグカメr', 'ビックカメラ.com'],
  ['biccamara', 'ビックカメラ.com'],
  ['bikkucamera', 'ビックカメラ.com'],
  ['biccmaera', 'ビックカメラ.com'],
  ['timescra', 'タイムズカー'],
  ['銀字', '銀時公式通販サイト'],
  ['世界道', '世界堂オンラインショップ'],
  ['世界同', '世界堂オンラインショップ'],
  ['sekiado', '世界堂オンラインショップ'],
  ['資生同', '資生堂オンラインストア'],
  ['資世堂', '資生堂オンラインストア'],
  ['shisedo', '資生堂オンラインストア'],
  ['三越伊勢旦', '三越伊勢丹オンラインストア'],
  ['三腰伊勢丹', '三越伊勢丹オンラインストア'],
  ['天万屋', '天満屋ストア ギフトカタログ'],
  ['天満家', '天満屋ストア ギフトカタログ'],
  ['てんまんや', '天満屋ストア ギフトカタログ'],
  ['郡上八幡家', '郡上八幡屋'],
  ['山田養蜂上', '山田養蜂場'],
  ['山田養蜂所', '山田養蜂場'],
  ['資生堂美容質', '資生堂美容室'],
  ['小島屋総本店', '小嶋屋総本店ショッピングサイト'],
  ['小嶋家総本店', '小嶋屋総本店ショッピングサイト'],
  ['田中家本店', '田中屋本店オンラインショップ'],
  ['柏崎政果', '柏崎青果オンラインショップ'],
  ['柏崎清果', '柏崎青果オンラインショップ'],
  ['森長乳業', '森永乳業（牛乳の宅配）'],
  ['盛永乳業', '森永乳業（牛乳の宅配）'],
  ['森永入業', '森永乳業（牛乳の宅配）'],
  ['楽天モバル', '楽天モバイル（my 楽天モバイル）'],
  ['毎日新文', '毎日新聞デジタル'],
  ['毎日新聞じゃ', '毎日新聞デジタル'],
  ['びわ子ホテル', '琵琶湖ホテル'],
  ['魚将庵', '魚匠庵'],
  ['魚匠安', '魚匠庵'],
  ['魚翔庵', '魚匠庵'],
  ['西光邸', '西光亭ネットショップ'],
  ['西光庭', '西光亭ネットショップ'],
  ['京都市の傳', '京都一の傳'],
  ['釜朝商店', '釜浅商店（店頭・電話での会員）'],
  ['釜浅承店', '釜浅商店（店頭・電話での会員）'],
  ['ヴァルカナイズロンドソ', 'ヴァルカナイズ・ロンドン オンラインストア'],
  ['lousvuitton', 'ルイ・ヴィトン（北米）'],
  ['louisvitton', 'ルイ・ヴィトン（北米）'],
  ['ハウステンボズ', 'ハウステンボス'],
  ['ハードオブ', 'ハードオフネットモール'],
  ['メルガリ', 'メルカリ'],
  ['ユニクル', 'ユニクロ公式オンラインストア・ジーユー公式オンラインストア'],
  ['ユニクコ', 'ユニクロ公式オンラインストア・ジーユー公式オンラインストア'],
  ['ユクニロ', 'ユニクロ公式オンラインストア・ジーユー公式オンラインストア'],
  ['UNIQRO', 'ユニクロ公式オンラインストア・ジーユー公式オンラインストア'],
  ['askl', 'アスクル（ASKUL・LOHACO・ソロエルアリーナ）'],
  ['コープいしがわ', 'コープいしかわ ギフトカタログ'],
  ['merucari', 'メルカリ'],
  ['サウンドハウズ', 'サウンドハウス'],
  ['サウンドハオス', 'サウンドハウス'],
  ['soundhuose', 'サウンドハウス'],
  ['サンリオビューロランド', 'サンリオピューロランド'],
  ['サイクルベースあさび', 'サイクルベースあさひ 公式通販'],
  ['サイクルベース朝日', 'サイクルベースあさひ 公式通販'],
  ['cyclbaseasahi', 'サイクルベースあさひ 公式通販'],
  ['ポケモンセンダーオンライン', 'ポケモンセンターオンライン'],
  ['ポケモソセンター', 'ポケモンセンターオンライン'],
  ['pokemoncentre', 'Pokémon Center（英国・ドイツ）'],
  ['スニーカーダソク', 'SNKRDUNK（スニーカーダンク）'],
  ['スニーガーダンク', 'SNKRDUNK（スニーカーダンク）'],
  ['快活くらふ', '快活CLUB・FiT24'],
  ['ジェームズ', 'ジェームス'],
  ['nojmaonline', 'ノジマオンライン'],
  ['wacoul', 'ワコールオンラインショップ'],
  ['ロード製薬', 'ロート製薬の通信販売'],
  ['ロート製約', 'ロート製薬の通信販売'],
  ['クラフィック', '印刷通販グラフィック'],
  ['印刷通反グラフィック', '印刷通販グラフィック'],
  ['かきの国ひろ', 'かきのクニヒロ'],
  ['かきのくにしろ', 'かきのクニヒロ'],
  ['がんばる社', 'がんばる舎'],
  ['がんばる者', 'がんばる舎'],
  ['がんばる車', 'がんばる舎'],
  ['小間物本舗', 'こまもの本舗'],
  ['こまもの本歩', 'こまもの本舗'],
  ['サカタの種', 'サカタのタネ'],
  ['坂田のタネ', 'サカタのタネ'],
  ['さかたのたぬ', 'サカタのタネ'],
  ['ハワイアンモール', 'ハワイアンズモール'],
  ['焼肉キソグ', '焼肉きんぐ 公式アプリ'],
  ['道具家さん本店', '道具屋さん本店'],
  ['道具屋さんほんてん', '道具屋さん本店'],
  ['蔵王チース', '蔵王チーズオンラインショップ'],
  ['プロショップ巧', 'プロショップ匠'],
  ['カシモハ', 'レンタルwifi カシモバ'],
  ['カシモパ', 'レンタルwifi カシモバ'],
  ['tullyz', 'タリーズ オンラインストア'],
  ['ledgr', 'Ledger'],
  ['ledgre', 'Ledger'],
  ['leger', 'Ledger'],
  ['amazom', 'Amazon.co.jp'],
  ['amzon', 'Amazon.co.jp'],
  ['あまそん', 'Amazon.co.jp'],
  ['アマソン', 'Amazon.co.jp'],
  ['zomto', 'ゾマト'],
  ['sephra', 'セフォラ（sephora.com.au）'],
  ['duolngo', 'デュオリンゴ'],
  ['dropbx', 'ドロップボックス'],
  ['doordsh', 'ドアダッシュ'],
];

/** Shops that had no record when this was written. Where one has by now, it is found, and nothing has to be guessed. */
const NOT_ON_RECORD = `
ヨドバシカメラ コジマ ケーズデンキ エディオン ジョーシン 上新電機 ソフマップ ドスパラ パソコン工房 ツクモ アーク マウスコンピューター
ドン・キホーテ イオン イオンモール イトーヨーカドー 西友 ライフ マルエツ サミット オーケー コストコ 業務スーパー 成城石井
紀ノ国屋 紀伊國屋書店 丸善 ジュンク堂 三省堂書店 有隣堂 未来屋書店 蔦屋書店 ツタヤ ゲオ ブックオフ まんだらけ
とらのあな アニメイト メロンブックス らしんばん しまむら アベイル ワークマン ユナイテッドアローズ ビームス シップス アーバンリサーチ ナノユニバース
グローバルワーク ローリーズファーム アースミュージック ハニーズ パレットプラザ 赤ちゃん本舗 西松屋 バースデイ トイザらス ファミリーマート ローソン ミニストップ
デイリーヤマザキ セイコーマート マツモトキヨシ ココカラファイン ウエルシア ツルハドラッグ スギ薬局 サンドラッグ クリエイト カワチ薬品 コスモス薬品 クスリのアオキ
ゲンキー 高島屋 大丸 松坂屋 そごう 西武 東武百貨店 小田急百貨店 京王百貨店 阪急百貨店 阪神百貨店 近鉄百貨店
名鉄百貨店 岩田屋 井筒屋 山形屋 鶴屋 天満屋 福屋 丸広百貨店 高島屋オンラインストア カインズ コーナン コメリ
ビバホーム ナフコ ジョイフル本田 ケーヨーデイツー ダイキ 島忠 イケア ベルメゾン 千趣会 ニッセン フェリシモ ディノス
ジャパネットたかた ショップチャンネル オイシックス らでぃっしゅぼーや パルシステム 生活クラブ コープデリ 大地を守る会 食べチョク ポケットマルシェ ふるさとチョイス さとふる
ふるなび 楽天市場 楽天トラベル ヤフーショッピング ヤフオク ラクマ ペイペイモール ゾゾタウン ロコンド マガシーク ショップリスト バイマ
クリーマ ミンネ ベイスストア ストアーズ ヤマト運輸 佐川急便 日本郵便 じゃらん 一休 日本旅行 近畿日本ツーリスト 東横イン
アパホテル ルートイン ドーミーイン スーパーホテル 帝国ホテル ホテルニューオータニ ホテルオークラ 星野リゾート リーガロイヤルホテル スターバックス ドトール コメダ珈琲
タリーズ 上島珈琲店 モスバーガー マクドナルド ケンタッキー 吉野家 松屋 すき家 ガスト サイゼリヤ くら寿司 スシロー
はま寿司 丸亀製麺 餃子の王将 大阪王将 日高屋 ほっともっと 出前館 虎屋 とらや 六花亭 白い恋人 石屋製菓
ロイズ ルタオ 柳月 文明堂 福砂屋 千鳥屋 鶴屋吉信 亀屋万年堂 榮太樓 船橋屋 榛原 風月堂
資生堂パーラー 鳩居堂 伊東屋 東急ハンズ ロフト プラザ フランフラン アフタヌーンティー ナチュラルキッチン セリア キャンドゥ ワッツ
スリーコインズ ロペピクニック アオキ 洋服の青山 はるやま コナカ チヨダ エービーシーマート アルペン スポーツデポ ゼビオ スーパースポーツゼビオ
ヒマラヤ 石井スポーツ 好日山荘 釣具のポイント 上州屋 キャスティング 島村楽器 山野楽器 イシバシ楽器 池部楽器店 キタムラ カメラのキタムラ
マップカメラ フジヤカメラ サカイ引越センター アート引越センター オートバックス イエローハット タイヤ館 オリックスレンタカー ニッポンレンタカー トヨタレンタカー カレコ カリテコ
ディーエイチシー ファンケル オルビス ドクターシーラボ 再春館製薬所 やずや 世田谷自然食品 えがお キューサイ サントリーウエルネス アサヒ緑健 山本漢方製薬
小林製薬 大正製薬 花王 コーセー カネボウ ちふれ 無添加工房岡田 京都きもの友禅 やまと さが美 鈴乃屋 銀座山形屋
三越 伊勢丹 池田屋 土屋鞄 村瀬鞄 萬勇鞄 新宿中村屋 田中屋 小嶋屋 ヤマダ電機 加藤牛肉店 平井屋
亀屋 菊屋 松屋銀座 大和 丸井 Amazon rakuten yodobashi costco ikea nike adidas
puma reebok asics mizuno levis uniqlo gap hm shein temu aliexpress alibaba
ebay etsy walmart target bestbuy newegg apple google microsoft samsung dell lenovo
asus sony panasonic toshiba nintendo sega steam playstation netflix spotify hulu expedia
booking agoda airbnb trivago hotels qoo10 base stores minne creema zozo buyma
lohaco askul monotaro muji loft tokyuhands plaza beams ships farfetch asos zalando
wayfair macys nordstrom kohls sephora ulta lush loccitane starbucks dominos subway wendys
grubhub ubereats instacart gopro canon nikon fujifilm ricoh olympus shopify stripe square
paypal revolut wise coinbase kraken binance trezor ledge mercado wish vinted depop
poshmarket discogs bandcamp thomann reverb sweetwater decathlon patagonia columbia northface montbel moncler
gucci prada chanel hermes dior rolex omega seiko citizen casio swatch pandora
tiffany cartier
カルディ サマンサ オンワード ゼンショー ライオン サッポロ ミツカン ブルボン コイケヤ フジパン ヤマザキ モロゾフ ゴディバ ユーハイム
コージー アンデルセン サガミ ジョナサン デニーズ ココス バーミヤン ラフォーレ ローランド ダイハツ ニッサン レクサス ダンロップ トーヨー
ミシュラン アルパイン シチズン オリエント ロレックス スント ガーミン アンカー エレコム サンワ ロジクール エプソン キヤノン ブラザー
シャープ オンキヨー デノン ティアック バンダイ コナミ スクエニ アトラス サイゲ ミクシィ モバゲー メルペイ ペイペイ ジャックス
セゾン エポス アプラス ベルーナ セシール ムービック コスパ グッスマ タミヤ アオシマ ハセガワ コトブキヤ ボークス ホビスト
アミアミ ノジマ ヤマダヤ ビックリ ナチュラム タカミヤ ブンリン イシグロ マルトミ ポパイ アングラーズ シマノ ダイワ ガンクラ
モンクレ コロンビア マムート ミレー ミズノ アシックス デサント ゴールドウィン ヨネックス バタフライ ニッタク ゼット ウィルソン キャロウェイ
テーラー ピンゴルフ ホンマ ブリヂストン スリクソン タイトリスト フルラ コーチ ケイト サザビー アネモネ スタージュ ヨンドシー ジュエリー
タサキ ミキモト ヴァンドーム アガット エテ ノジェス スワロフスキ ティファニ カルティエ ブルガリ ショパール モンブラン パーカー ペリカン
パイロット セーラー プラチナ ゼブラ トンボ コクヨ プラス マルマン ミドリ ナカバヤシ ヒサゴ ロルバーン モレスキン アスクル
カウネット タノム オフィコム カグカグ ウニコ モモナチュ ロウヤ ウチノ イマバリ ニシカワ エアウィーヴ テンピュール シモンズ サータ
フランスベッド タンスのゲン`
  .split(/\s+/)
  .filter((name) => name !== '');

/** What might be a slip, and is another name: a kanji that sounds different, another figure, too few letters, another word. */
const OTHERS = [
  '平田屋',
  '平山屋',
  '山形屋',
  '無地良品',
  '世界園',
  '快割クラブ',
  '3りんかん',
  'パーク25',
  'ダイゾー',
  'ベルーナ',
  'zra',
  'すがや',
  'ストアーズ',
  'ユニイロ',
  'アシックス',
  '中川屋',
];

describe('0 wrong first names', () => {
  test.each([...REPORTED, ...SLIPS])('%s was meant to be %s', (typed, meant) => {
    expect(find(typed)).toEqual([]);
    expect(offered(typed)[0]).toBe(meant);
  });

  test.each(OTHERS)('%s is another name', (typed) => expect([find(typed), offered(typed)]).toEqual([[], []]));

  it('a shop that is not on record is told as such, and as no other', () => {
    const wrong = NOT_ON_RECORD.filter((name) => find(name).length === 0).map((name) => [name, ...offered(name)]);
    expect(wrong.length).toBeGreaterThan(200);
    expect(wrong.filter(([, ...names]) => names.length > 0)).toEqual([]);
  });

  it('what sounds the same is offered, though it may be another shop: which one was meant nobody can tell', () =>
    expect(offered('中村屋')).toEqual(['中村家（海宝漬）']));
});
