import { REVISION_COVERS } from '../data/lint/revisions';

/**
 * What each field of a curated file means, one sentence each, said once: the JSON Schemas for editors and the tables in
 * `data/README.md` are both made from these (`npm run data:schema`). A path names its list members with `[]`.
 */
export type FieldNotes = Readonly<Record<string, string>>;

/** Fields of `data/incidents/<year>/<id>.json`. */
export const INCIDENT_NOTES: FieldNotes = {
  id: 'Names the record and its file: the shop in Latin letters and the year of disclosure (of the earliest source, if not known).',
  revision: `Starts at 1; once published it goes up by one when ${REVISION_COVERS} change, never else (\`data/revisions.json\`), so that a dismissed notice speaks again.`,
  needsReader:
    'Only where a version of Misemori that does not know a field of this record would say too much: the lowest `READER_VERSION` that may tell of it ("A schema that grows").',
  state: '`active` and `corrected` warn; `cleared` (the final report found no leak) and `withdrawn` (the record was wrong) warn nobody.',
  stateSince: 'Since when and why the record is not active; required unless it is.',
  'stateSince.date': 'The day of the correction, clearing or withdrawal.',
  'stateSince.reason': 'Why, in one sentence for whoever was warned.',
  name: "What the incident is called, only where the shops' names joined do not say it.",
  operator: 'Who runs the shops; its own address is never a site rule.',
  partOf: 'Id of the record whose figures include those of this one.',
  shops: 'The shops whose customers are concerned, one entry each.',
  'shops[].key': 'A short handle of the shop inside this record.',
  'shops[].name': 'The shop as its customers know it, without the legal form.',
  'shops[].aliases': 'Readings, former names and spellings that people would search by.',
  'shops[].category': 'What it sells, or what kind of site it is.',
  'shops[].status': 'Whether one can still shop there; `replaced` means that it runs on another system or address since.',
  'shops[].accounts': 'True where the record shows that people have accounts, and so passwords to change, here.',
  'shops[].unseen':
    'True where its customers deal with other shops and do not know its name (a platform, a printer, a broker): nobody is asked whether they are among them.',
  'shops[].sells': 'Goods that call for advice of their own.',
  'shops[].sites': 'The addresses the shop answers at; absent when none is known well enough, and then only search finds the record.',
  'shops[].sites[].kind':
    '`host`: exactly this host; `site`: this registrable domain and all below it; `path`: this host from this path down.',
  'shops[].sites[].host': 'The host in lower-case ASCII (punycode), without scheme, port or trailing dot.',
  'shops[].sites[].path': 'The path of a `path` rule (required there), from its first slash and without a trailing one.',
  'shops[].sites[].role':
    'Why the address is here: `breached`, `affected-through-supplier`, `successor` (where the shop is now), or `unaffected` (an exception inside a wider rule).',
  'shops[].sites[].evidence': "Where the address was seen as this shop's, strongest first; only the first two can raise an alert.",
  'shops[].sites[].checked': "The day of the newest source, or of a curator's latest look, that shows the address as this shop's.",
  'shops[].sites[].until': 'The day the domain lapsed or changed hands: no match on it or after.',
  notAShop: 'True for a site that does not sell to consumers; it is told when asked and raises no badge.',
  discreet: 'True for adult, health and dating: in no list that the reader did not ask for.',
  disclosed: 'When the leak was first told to the public, as precisely as known; not the day of a mere outage notice.',
  announcedBy: 'Whose word it is: not who published the page, but who says that data leaked.',
  notices:
    'Notices after the first that changed what stands here, or that denied the leak, earliest first. No figure and no certainty is told under a date at which it was not yet known.',
  'notices[].date': 'When it appeared.',
  'notices[].by': 'Whose word it is.',
  'notices[].changed': 'What it changed; `groups`: it was the first to name some people or data.',
  'notices[].denies': 'True where it said that nothing had leaked: told as a denial, never as an announcement.',
  cause: 'How it happened, as announced; `credential-stuffing` and `stolen-from-user-devices` are no failure of the shop.',
  unnamedSupplier: 'What the supplier does, where the breach happened at one that the notice does not name.',
  certainty: '`confirmed`: data left; `possible`: it may have; `not-confirmed`: no leak was found, but it could not be ruled out.',
  attack: 'When the attack itself happened, where known apart from the windows.',
  'attack.from': 'Its first day, as precisely as known.',
  'attack.to': 'Its last day, as precisely as known.',
  total: 'Figures over all exposures.',
  'total.people': 'People over all exposures, each counted once.',
  'total.records': 'Records over all exposures.',
  'total.asOf': 'The date of the later notice (`notices`) that gave it, where it was not the first.',
  exposures: 'Groups of people, each with what of theirs leaked and when one belongs to it; two groups in one notice are two exposures.',
  'exposures[].who': 'Whom it concerns; partners, employees, job seekers and shareholders are never shown to shoppers.',
  'exposures[].shops': 'Keys of the shops it belongs to; absent means all of the record.',
  'exposures[].data': 'What kinds of data, as announced and no more.',
  'exposures[].dataIfGiven': 'Kinds of data held only of those who had given them.',
  'exposures[].window': 'The days that decide whether one belongs to the group.',
  'exposures[].windowNotGiven': 'True where the notice says that it gives no period; absent where nobody looked.',
  'exposures[].window.kind': 'What had to happen in these days; outside an `attack` window nobody is thereby unaffected.',
  'exposures[].window.from': 'The first day, as precisely as known.',
  'exposures[].window.to': 'The last day, as precisely as known.',
  'exposures[].windows':
    'In place of `window` where there are several stretches of days, earliest first, all of one kind; one of them is enough to belong to the group.',
  'exposures[].windows[].kind': 'As that of `window`.',
  'exposures[].windows[].from': 'The first day, as precisely as known.',
  'exposures[].windows[].to': 'The last day, as precisely as known.',
  'exposures[].markets':
    'Countries (ISO 3166-1: `KR`) to whose customers the announcement limits the group; it then warns less loudly at an address that people of other countries use, too.',
  'exposures[].people': 'How many people.',
  'exposures[].records':
    'How many cards where the data has a card number, else addresses, log-ins or other records; may exceed the people.',
  'exposures[].within': 'True when these people are counted in the wider group, or in the total, too.',
  'exposures[].including': 'People who would not expect to be in the group.',
  'exposures[].certainty': "Only where it differs from the record's own.",
  'exposures[].disclosed': "When the notice that first named this data appeared, where later than the record's own.",
  'exposures[].asOf': 'The date of the later notice (`notices`) from which its data, figures and certainty come as they stand.',
  residents:
    'Counts of the residents of one part of a country, as it publishes them. Never the people of the whole incident, and told as what they are.',
  'residents[].of': 'The part of a country (ISO 3166-2: `US-WA`).',
  'residents[].people': 'How many of its residents.',
  ruledOut: 'What the announcement says did not leak or did not happen.',
  misuse: 'Misuse of the data that the announcement speaks of; absent when it does not.',
  'misuse.certainty': '`confirmed` only where it is told as a fact.',
  'misuse.people': 'How many people it happened to.',
  'misuse.transactions': 'How many payments or uses.',
  'misuse.amount': 'How much was taken.',
  'misuse.amount.value': 'In whole units of the currency.',
  'misuse.amount.currency': 'The currency (ISO 4217: `KRW`).',
  'misuse.asOf': 'The date these figures stand at.',
  statementsFrom: 'The first day on which misuse was possible, where the notice says so: from here card statements want a look.',
  offers: 'What the notice offers to those affected.',
  figures: 'Earlier or competing figures; the one that holds now stands in its own field.',
  'figures[].of': 'What was counted.',
  'figures[].exposure': 'Place of the exposure it is about, counted from 0; absent means the whole incident.',
  'figures[].value': 'The figure.',
  'figures[].is': 'Why it is not the one that holds now; `ours` is what we had wrong ourselves, and is told as that.',
  'figures[].date': 'When it was said.',
  'figures[].source': 'Place of the source that says so, counted from 0.',
  'figures[].note': 'What a reader needs to make sense of it.',
  events: 'What happened when, in order.',
  'events[].what': 'What happened.',
  'events[].date': 'When, as precisely as known.',
  'events[].fine': 'What an authority decided that the operator is to pay.',
  'events[].fine.value': 'In whole units of the currency.',
  'events[].fine.currency': 'The currency (ISO 4217: `EUR`).',
  notes: 'Remarks that no field can hold and a shopper should know; in your own words.',
  sources: 'Where it can be read, at least one, the most official first.',
  'sources[].url': 'The http or https address.',
  'sources[].archived': 'The address of a copy in an archive, for when the first is gone.',
  'sources[].kind': 'Whose page it is; `repost` is a copy of a notice by somebody else.',
  'sources[].language': 'The language of the page (BCP 47: `ja`, `ko`, `zh-Hant`); `other` where nobody could tell.',
  'sources[].date': 'When it was published.',
  serves:
    'For a carrier or platform whose notice does not name the shops concerned: shops known to use it. Told when the popup is opened there; never a badge.',
  'serves[].hosts': 'A host, or `*.host` for all below it.',
  'serves[].source': 'Where it can be read that they use it.',
  suppliers: 'Ids of `data/suppliers/`, the one nearest to the shop first.',
  wayIn: 'Id of `data/suppliers/`, where intruders came through it into the own systems of the operator; then it is none of `suppliers`.',
  overlaps: 'Ids of records that concern many of the same people; each names the other, and each says so to its readers.',
  awaited:
    'For curators, never published: what a source left open and nobody has seen since, for `npm run data:queue`. Goes when it came; then it is an entry in `notices`.',
  'awaited[].what': 'What is awaited.',
  'awaited[].said': 'The date of the source that last said so, as precisely as known.',
  'awaited[].due': 'When it was to come, where that was said.',
  looked:
    'For curators, never published: the last day on which somebody looked in vain for what is open here (a later notice, an address, a second source); `npm run data:queue` is silent about it for a while.',
  comment: 'For curators: doubts, and why there is no site rule; never published.',
};

/** Fields of `data/suppliers/<id>.json`. */
export const SUPPLIER_NOTES: FieldNotes = {
  id: 'Names the supplier and its file.',
  name: 'The supplier as it calls itself, without the legal form.',
  service: 'What it does for shops.',
  hosts: "Hosts that its customers' pages load from, or `*.host` for all below; an embed alone never means that a shop was hit.",
  sources: "Where it can be read, where the incidents' own sources do not say it.",
  'sources[].url': 'The http or https address.',
  'sources[].archived': 'The address of a copy in an archive.',
  'sources[].kind': 'Whose page it is.',
  'sources[].language': 'The language of the page.',
  'sources[].date': 'When it was published.',
};

/** Shapes that stand in many places and are explained once. */
export const PART_NOTES = {
  text: { ja: 'In Japanese.', en: 'In English, in Latin letters.' },
  name: {
    ja: 'As readers of Japanese know it; left out where they know no other than the next two.',
    en: 'In Latin letters.',
    own: 'In its own language (BCP 47), where that is neither Japanese nor written in the same letters as `en`. Shown to readers whose language has none.',
  },
  count: {
    n: 'The figure.',
    is: 'What kind of figure it is, where the source does not give it as exact; a plain number is exact.',
  },
} as const;
