import { rowOf } from '../../core/dataset/row-key';
import { type Anything, type FeedPlan, INCIDENTS, incident } from './feed-fixture';

/** A feed of a later version, and what a reader of today makes of it. The record that is new in it is at shop-500.example. */
export interface FeedOfTomorrow {
  name: string;
  plan: FeedPlan;
  /** On the page of shop-500.example. */
  says: 'recorded' | 'needs-update';
  /** How many records it cannot read, or not to the end. */
  unread: number;
}

/** Two rows, in two packs. */
export const FEW = INCIDENTS.slice(0, 70);

const members = { who: 'members', data: ['email'] };
const rule = { kind: 'site', host: 'shop-500.example', role: 'breached', evidence: 'notice', checked: '2026-09-01' };

/** Published with something that no type of today allows. */
const published = (change: Anything): FeedPlan => ({ incidents: [...FEW, { ...incident(500), ...change }] });
const withShop = (change: Anything): FeedPlan => published({ shops: [{ ...incident(500).shops[0], ...change }] });
const withSource = (change: Anything, more: Anything[] = []): FeedPlan =>
  published({ sources: [{ ...incident(500).sources[0], ...change }, ...more] });

const whole = (name: string, plan: FeedPlan): FeedOfTomorrow => ({ name, plan, says: 'recorded', unread: 0 });
const partly = (name: string, plan: FeedPlan): FeedOfTomorrow => ({ name, plan, says: 'recorded', unread: 1 });
const not = (name: string, plan: FeedPlan): FeedOfTomorrow => ({ name, plan, says: 'needs-update', unread: 1 });

/** Every row's copy of a heading, changed after the rows were made. */
const headings = (change: (heading: Anything) => Anything): FeedPlan => ({
  incidents: [...FEW, incident(500)],
  rows: (rows) => rows.map((row) => ({ ...row, headings: row.headings.map(change) })),
});

export const FEEDS_OF_TOMORROW: readonly FeedOfTomorrow[] = [
  whole('a field more in the manifest', { ...published({}), manifest: (one) => ({ ...one, notice: { ja: '…', en: '…' } }) }),
  whole('a field more of each pack', {
    ...published({}),
    manifest: (one) => ({ ...one, packs: one.packs.map((pack: Anything) => ({ ...pack, sha512: 'x' })) }),
  }),
  whole('a field more in each row', { ...published({}), rows: (rows) => rows.map((row) => ({ ...row, lookalikes: [] })) }),
  whole('a field more in each pack', { ...published({}), packText: (text) => text.replace('{"rows"', '{"made":"2027","rows"') }),
  whole(
    'a field more in each heading',
    headings((one) => ({ ...one, logo: 'x' })),
  ),
  whole('a field more in a record', published({ severityNote: 'x' })),
  whole('a field more in a shop', withShop({ logo: 'x' })),
  whole('a field more in a rule', withShop({ sites: [{ ...rule, seenBy: 'x' }] })),
  whole('a field more in an exposure', published({ exposures: [{ ...members, note: 'x' }] })),
  whole('a field more in a source', withSource({ title: 'x' })),
  whole('a language of a source', withSource({ language: 'it' })),
  whole('a kind of source, beside another', withSource({}, [{ url: 'https://pod.example/1', kind: 'podcast', language: 'ja' }])),
  whole('an offer', published({ offers: ['free-card-reissue', 'new-phone-number'] })),
  whole('a kind of event', published({ events: [{ what: 'fined', date: '2026-10-01' }] })),
  whole('a mistake of ours', published({ figures: [{ of: 'people', value: 3, is: 'ours' }] })),
  whole('a kind of figure', published({ figures: [{ of: 'households', value: 3, is: 'superseded' }] })),
  whole('what was ruled out', published({ ruledOut: ['passwords', 'biometrics'] })),
  whole('goods', withShop({ sells: ['hardware-wallet', 'insurance'] })),
  whole('a category of shops', withShop({ category: 'pets' })),
  whole('what a supplier does', published({ suppliers: [{ id: 'x', name: { ja: '会社', en: 'X' }, service: 'chat' }] })),
  whole('a total of another form', published({ total: { households: 3, people: { from: 1, to: 9 } } })),
  whole('a kind of key', {
    ...published({}),
    rows: (rows) => rows.map((row) => ({ ...row, keys: row.keys.concat(row.incidents.length ? newKeys(row, rows.length) : []) })),
  }),
  partly('a data class in one of two exposures', published({ exposures: [members, { ...members, data: ['dna', 'email'] }] })),
  partly('an audience in one of two exposures', published({ exposures: [{ ...members, who: 'pets' }, members] })),
  partly('a kind of window in one of two exposures', published({ exposures: [members, { ...members, window: { kind: 'dream' } }] })),
  partly('a form of count in one of two exposures', published({ exposures: [members, { ...members, people: { n: 3, is: 'between' } }] })),
  partly('a group that one would not expect', published({ exposures: [members, { ...members, including: ['heirs'] }] })),
  not('a data class in its only exposure', published({ exposures: [{ ...members, data: ['dna'] }] })),
  not('a cause', published({ cause: 'deepfake-call' })),
  not('a certainty', published({ certainty: 'denied' })),
  not('an announcer', published({ announcedBy: 'insurer' })),
  not('a state', published({ state: 'contested' })),
  not('a kind of rule', withShop({ sites: [rule, { ...rule, kind: 'port', port: 8443 }] })),
  not('a role of a rule, which may be an exception', withShop({ sites: [rule, { ...rule, host: 'blog.shop-500.example', role: 'sold' }] })),
  not('evidence for an address', withShop({ sites: [{ ...rule, evidence: 'certificate' }] })),
  not('what became of a shop', withShop({ status: 'sold' })),
  not('a form of date', published({ disclosed: '2026-Q3' })),
  not('its only kind of source', withSource({ kind: 'podcast' })),
  not('a kind of source that may tell the date', {
    ...withSource({}, [{ url: 'https://pod.example/1', kind: 'podcast', language: 'ja' }]),
    rows: (rows) => changed(rows, 'shop-500-2026', ({ disclosed: _, ...rest }) => rest),
  }),
  not('misuse of another certainty', published({ misuse: { certainty: 'suspected' } })),
  not('a longer note', published({ notes: [{ ja: '…', en: 'x'.repeat(500) }] })),
  not('a record for a later reader, though all of it can be read', published({ needsReader: 1000 })),
  not('a record for a reader of another kind', published({ needsReader: 'careful' })),
];

/** Keys of a kind that nobody knows, in the row where they belong. */
function newKeys(row: Anything, rows: number): Anything[] {
  for (let n = 0; ; n++) if (rowOf(`%app-${n}`, rows) === row.n) return [[`%app-${n}`, [row.incidents[0].id]]];
}

function changed(rows: Anything[], id: string, change: (one: Anything) => Anything): Anything[] {
  const each = (list: Anything[]) => list.map((one) => (one.id === id ? change(one) : one));
  return rows.map((row) => ({ ...row, incidents: each(row.incidents), headings: each(row.headings) }));
}
