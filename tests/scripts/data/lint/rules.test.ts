import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { READER_VERSION } from '../../../../core/dataset/versions';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import { incidentRules } from '../../../../scripts/data/lint/rules';
import { writeIncident } from '../../../../scripts/data/lint/write-incident';
import { BASE_PATH, baseIncident, check, checkChanged } from '../../../support/base-incident';

const rulesFolder = join(import.meta.dirname, '../../../../scripts/data/lint/rules');

/** A rule broken in one place: which sentence of policy, how, and what the check must say. */
interface Broken {
  rule: string;
  sentence: string;
  change(record: IncidentFile): void;
  field: string;
  /** A piece of the remedy. */
  says: string;
}

/** A change that a rule must let pass, because an honest record can hold it. */
interface Allowed {
  rule: string;
  sentence: string;
  change(record: IncidentFile): void;
}

type Site = NonNullable<IncidentFile['shops'][number]['sites']>[number];
const shopOf = (record: IncidentFile) => record.shops[0]!;
const exposureOf = (record: IncidentFile) => record.exposures[0]!;
const site = (change: Partial<Site>): Site =>
  ({ kind: 'host', host: 'shop.example.com', role: 'breached', evidence: 'notice', checked: '2024-06-01', ...change }) as Site;
const setSites =
  (...sites: Site[]) =>
  (record: IncidentFile) => {
    shopOf(record).sites = sites;
  };
const note =
  (ja: string, en = 'A note.') =>
  (record: IncidentFile) => {
    record.notes = [{ ja, en }];
  };

const setWindows =
  (...windows: NonNullable<IncidentFile['exposures'][number]['windows']>) =>
  (record: IncidentFile) => {
    delete exposureOf(record).window;
    exposureOf(record).windows = windows;
  };

const awaited =
  (...list: NonNullable<IncidentFile['awaited']>) =>
  (record: IncidentFile) => {
    record.awaited = list;
  };

const BROKEN: Broken[] = [
  ...(
    [
      [
        'nothing is awaited that a later notice brought',
        awaited({ what: 'word', said: '2024-06' }),
        'awaited.0',
        'the notice of 2024-07-10 came since',
      ],
      ['nor figures that it gave', awaited({ what: 'figures', said: '2024-06-01' }), 'awaited.0', 'the notice of 2024-07-10 came since'],
      ['each is awaited once', awaited({ what: 'word', said: '2024-08' }, { what: 'word', said: '2024-09' }), 'awaited.1', 'twice'],
      ['nothing was said in the future', awaited({ what: 'word', said: '2027' }), 'awaited.0.said', 'in the future'],
      ['nothing was said before the first word', awaited({ what: 'word', said: '2024-05' }), 'awaited.0.said', 'before the disclosure'],
      [
        'nothing was due before that was said',
        awaited({ what: 'word', said: '2024-08', due: '2024-07' }),
        'awaited.0.due',
        'before it was said',
      ],
    ] as const
  ).map(([sentence, change, field, says]) => ({ rule: 'awaited-still-is', sentence, change, field, says })),
  {
    rule: 'awaited-still-is',
    sentence: 'nothing is awaited of a record that is closed',
    change(record) {
      awaited({ what: 'word', said: '2024-08' })(record);
      record.state = 'cleared';
    },
    field: 'awaited.0',
    says: 'the record is cleared',
  },
  {
    rule: 'awaited-still-is',
    sentence: 'only figures that are there are provisional',
    change(record) {
      awaited({ what: 'figures', said: '2024-08' })(record);
      delete record.total;
      delete record.misuse;
      delete exposureOf(record).people;
      delete exposureOf(record).records;
    },
    field: 'awaited.0',
    says: 'no figure',
  },
  {
    rule: 'awaited-still-is',
    sentence: 'nobody looked tomorrow',
    change(record) {
      record.looked = '2026-11-23';
    },
    field: 'looked',
    says: 'in the future',
  },
  {
    rule: 'archive-is-an-archive',
    sentence: 'a copy is at an archive',
    change(record) {
      record.sources[0]!.archived = 'https://example.co.jp/old-notice';
    },
    field: 'sources.0.archived',
    says: 'is at no archive',
  },
  {
    rule: 'archive-is-an-archive',
    sentence: 'a copy is of a page',
    change(record) {
      record.sources[0]!.archived = 'https://web.archive.org/';
    },
    field: 'sources.0.archived',
    says: 'start page',
  },
  {
    rule: 'one-spelling',
    sentence: 'a figure has no 万 inside',
    change: note('27万2,000人分とする報道もあります。'),
    field: 'notes.0.ja',
    says: 'in digits',
  },
  {
    rule: 'one-spelling',
    sentence: 'what leaks is 漏えい',
    change: note('購入履歴は流出していません。'),
    field: 'notes.0.ja',
    says: 'write 漏えい',
  },
  {
    rule: 'one-spelling',
    sentence: 'people are 人',
    change: note('690名分とする報道もあります。'),
    field: 'notes.0.ja',
    says: 'write 人',
  },
  {
    rule: 'words-have-dates',
    sentence: 'the date from which a group has its facts is that of a notice',
    change: (record) => {
      exposureOf(record).asOf = '2024-08-01';
    },
    field: 'exposures.0.asOf',
    says: 'add the notice of 2024-08-01 to `notices`',
  },
  {
    rule: 'words-have-dates',
    sentence: 'a group that was named later has a notice that named it',
    change: (record) => {
      exposureOf(record).disclosed = '2024-07-10';
    },
    field: 'exposures.0.disclosed',
    says: 'with `groups`',
  },
  {
    rule: 'words-have-dates',
    sentence: 'a figure that replaced another was told by a later notice',
    change: (record) => {
      delete record.notices;
      delete exposureOf(record).asOf;
    },
    field: 'figures.0',
    says: 'it was replaced by a later notice',
  },
  {
    rule: 'words-have-dates',
    sentence: 'a notice that changed figures is where some group has them from',
    change: (record) => {
      record.notices!.push({ date: '2024-09-01', by: 'authority', changed: ['certainty'] });
    },
    field: 'notices.1',
    says: 'write `"asOf": "2024-09-01"`',
  },
  {
    rule: 'words-have-dates',
    sentence: 'a notice comes after the first word, unless it denied the leak',
    change: (record) => {
      record.notices![0]!.date = '2024-05-01';
      exposureOf(record).asOf = '2024-05-01';
    },
    field: 'notices.0.date',
    says: 'comes after `disclosed`',
  },
  {
    rule: 'words-have-dates',
    sentence: 'a notice changes something or denies it, never both',
    change: (record) => {
      record.notices![0]!.denies = true;
    },
    field: 'notices.0',
    says: 'never both',
  },
  {
    rule: 'official-figures-agree',
    sentence: 'what the notice itself says of a figure is no dispute',
    change: (record) => {
      record.figures![0]!.is = 'disputed';
    },
    field: 'figures.0.is',
    says: 'source 0 is official',
  },
  {
    rule: 'id-is-path',
    sentence: 'an incident lies in the folder of its year under its id',
    change: (record) => {
      record.id = 'giraffe-house-2024';
    },
    field: 'id',
    says: 'move the file to incidents/2024/giraffe-house-2024.json',
  },
  {
    rule: 'needs-known-reader',
    sentence: 'a record asks for no reader that there is not yet',
    change: (record) => {
      record.needsReader = READER_VERSION + 1;
    },
    field: 'needsReader',
    says: `at most ${READER_VERSION}`,
  },
  {
    rule: 'year-is-disclosure',
    sentence: 'the id ends with the year of disclosure',
    change: (record) => {
      record.disclosed = '2023-12-28';
      record.events = [];
    },
    field: 'id',
    says: 'end the id with 2023',
  },
  {
    rule: 'plain-text',
    sentence: 'no text hides a character that turns it around',
    change: note('順序\u202eを変える文字です。'),
    field: 'notes.0.ja',
    says: 'remove the invisible character',
  },
  {
    rule: 'plain-text',
    sentence: 'no text ends with a space',
    change: (record) => {
      record.notes = [{ ja: '送り先の方も含みます。', en: 'Recipients are included. ' }];
    },
    field: 'notes.0.en',
    says: 'remove the space',
  },
  {
    rule: 'both-languages',
    sentence: 'an English name is in Latin letters',
    change: (record) => {
      shopOf(record).name.en = 'きりん堂';
    },
    field: 'shops.0.name.en',
    says: 'write it in Latin letters',
  },
  {
    rule: 'both-languages',
    sentence: 'a Japanese name is no placeholder',
    change: (record) => {
      shopOf(record).name.ja = 'TODO';
    },
    field: 'shops.0.name.ja',
    says: 'write the name itself',
  },
  {
    rule: 'both-languages',
    sentence: 'a Japanese note is in Japanese',
    change: note('Phone orders are not concerned.'),
    field: 'notes.0.ja',
    says: 'in Japanese',
  },
  {
    rule: 'own-words',
    sentence: 'no note quotes a passage of a notice',
    change: note(`「${'不正なアクセスを受けた可能性がある'.repeat(3)}」とされています。`),
    field: 'notes.0.ja',
    says: 'your own words',
  },
  {
    rule: 'own-words',
    sentence: 'no note speaks with the voice of a notice',
    change: note('お客様には深くお詫びします。'),
    field: 'notes.0.ja',
    says: '"お詫び"',
  },
  {
    rule: 'own-words',
    sentence: 'a note is no article',
    change: note('一。二。三。四。'),
    field: 'notes.0.ja',
    says: 'at most 3 sentences',
  },
  {
    rule: 'own-words',
    sentence: 'a name is no description',
    change: (record) => {
      shopOf(record).name.en = `Kirin-do, ${'the shop that sells sweets '.repeat(3)}`.slice(0, 72);
    },
    field: 'shops.0.name.en',
    says: 'a name has at most',
  },
  {
    rule: 'own-words',
    sentence: 'not even a comment holds a passage of a notice',
    change: (record) => {
      record.comment = `“${'It was found that customers may be concerned. '.repeat(3)}”`;
    },
    field: 'comment',
    says: 'your own words',
  },
  {
    rule: 'dates-in-order',
    sentence: 'a window starts before it ends',
    change: (record) => {
      exposureOf(record).window = { kind: 'purchase', from: '2024-01', to: '2023-11' };
    },
    field: 'exposures.0.window.to',
    says: '2023-11 is before 2024-01',
  },
  {
    rule: 'dates-in-order',
    sentence: 'nothing lies in the future',
    change: (record) => {
      record.sources[0]!.date = '2027-01-01';
    },
    field: 'sources.0.date',
    says: 'in the future',
  },
  {
    rule: 'dates-in-order',
    sentence: 'what people did before the disclosure began before it',
    change: (record) => {
      exposureOf(record).window = { kind: 'purchase', from: '2024-06-02' };
    },
    field: 'exposures.0.window.from',
    says: 'after the disclosure',
  },
  {
    rule: 'dates-in-order',
    sentence: 'an address was not seen after it lapsed',
    change: setSites(site({ until: '2024-05-31' })),
    field: 'shops.0.sites.0.until',
    says: 'after it lapsed',
  },
  {
    rule: 'supplier-fits',
    sentence: 'whoever intruders only came through is not also where it happened',
    change: (record) => {
      record.wayIn = 'global-e';
      record.unnamedSupplier = 'payment';
    },
    field: 'wayIn',
    says: 'one of the two',
  },
  {
    rule: 'references-exist',
    sentence: 'the way in is a supplier that is known',
    change: (record) => {
      record.wayIn = 'nobody';
    },
    field: 'wayIn',
    says: 'add data/suppliers/nobody.json',
  },
  {
    rule: 'own-name-adds',
    sentence: 'a Japanese name is no name in another language',
    change: (record) => {
      shopOf(record).name.own = { text: '別の名', language: 'ja' };
    },
    field: 'shops.0.name.own',
    says: 'stands in `ja`',
  },
  {
    rule: 'own-name-adds',
    sentence: 'a name is not given twice',
    change: (record) => {
      shopOf(record).name.own = { text: shopOf(record).name.en, language: 'fr' };
    },
    field: 'shops.0.name.own',
    says: 'leave it out',
  },
  {
    rule: 'windows-of-one-kind',
    sentence: 'one stretch of days and several are not both written',
    change: (record) => {
      exposureOf(record).window = { kind: 'purchase', from: '2022-03', to: '2022-04' };
      exposureOf(record).windows = [
        { kind: 'purchase', from: '2022-03', to: '2022-04' },
        { kind: 'purchase', from: '2023-03', to: '2023-04' },
      ];
    },
    field: 'exposures.0.windows',
    says: 'not both',
  },
  {
    rule: 'windows-of-one-kind',
    sentence: 'days of two kinds are two groups',
    change: setWindows({ kind: 'purchase', from: '2022-03', to: '2022-04' }, { kind: 'registration', from: '2023-03', to: '2023-04' }),
    field: 'exposures.0.windows.1.kind',
    says: 'two groups of people',
  },
  {
    rule: 'windows-of-one-kind',
    sentence: 'stretches of days lie apart, in order',
    change: setWindows({ kind: 'purchase', from: '2022-03', to: '2022-05' }, { kind: 'purchase', from: '2022-05-31', to: '2023-04' }),
    field: 'exposures.0.windows.1.from',
    says: 'else they are one',
  },
  {
    rule: 'windows-of-one-kind',
    sentence: 'a stretch without an end is the last',
    change: setWindows({ kind: 'purchase', from: '2022-03' }, { kind: 'purchase', from: '2023-03', to: '2023-04' }),
    field: 'exposures.0.windows.1.from',
    says: 'else they are one',
  },
  {
    rule: 'window-in-story',
    sentence: 'the second of two stretches ends by the disclosure, too',
    change: setWindows({ kind: 'purchase', from: '2022-03', to: '2022-05' }, { kind: 'purchase', from: '2024-01', to: '2024-08' }),
    field: 'exposures.0.windows.1.to',
    says: 'after what was known on 2024-07-10',
  },
  {
    rule: 'serves-known-shops',
    sentence: 'who names the shops concerned serves no others',
    change: (record) => {
      setSites(site({ role: 'affected-through-supplier' }))(record);
      record.serves = [{ hosts: '*.tenant.example.com', source: 'https://shop.example.com/' }];
    },
    field: 'serves',
    says: 'only where they are not',
  },
  {
    rule: 'serves-known-shops',
    sentence: 'nobody serves a whole country',
    change: (record) => {
      setSites()(record);
      record.serves = [{ hosts: '*.co.jp', source: 'https://shop.example.com/' }];
    },
    field: 'serves.0.hosts',
    says: "everybody's",
  },
  {
    rule: 'window-in-story',
    sentence: 'a purchase window ends by the disclosure',
    change: (record) => {
      exposureOf(record).window = { kind: 'purchase', from: '2022-03', to: '2024-08' };
    },
    field: 'exposures.0.window.to',
    says: 'after what was known on 2024-07-10',
  },
  {
    rule: 'window-in-story',
    sentence: 'an attack that went on is told by a later source',
    change: (record) => {
      exposureOf(record).window = { kind: 'attack', from: '2022-03', to: '2024-08' };
    },
    field: 'exposures.0.window.to',
    says: 'add the later source',
  },
  {
    rule: 'window-in-story',
    sentence: 'an attack is not younger than all that is known of it',
    change: (record) => {
      record.attack = { from: '2024-08-01' };
    },
    field: 'attack.from',
    says: 'after the newest source',
  },
  {
    rule: 'window-in-story',
    sentence: 'nothing could be misused before it was exposed',
    change: (record) => {
      record.statementsFrom = '2022-02-28';
    },
    field: 'statementsFrom',
    says: 'before anything was exposed',
  },
  {
    rule: 'disclosure-agrees',
    sentence: 'the event of disclosure is on the day of disclosure',
    change: (record) => {
      record.events = [{ what: 'disclosed', date: '2024-06-03' }];
    },
    field: 'events.0.date',
    says: '2024-06-03 is not 2024-06-01',
  },
  {
    rule: 'counts-agree',
    sentence: 'no group is larger than the whole',
    change: (record) => {
      exposureOf(record).people = 301;
      exposureOf(record).records = 320;
    },
    field: 'exposures.0.people',
    says: '301 is more than the total of people, 300',
  },
  {
    rule: 'counts-agree',
    sentence: 'no group has more cards than the whole',
    change: (record) => {
      exposureOf(record).records = 321;
    },
    field: 'exposures.0.records',
    says: 'the total of records, 320',
  },
  {
    rule: 'counts-agree',
    sentence: 'whoever paid by card had at least one card',
    change: (record) => {
      exposureOf(record).people = 121;
    },
    field: 'exposures.0.people',
    says: 'the cards (records), 120',
  },
  {
    rule: 'counts-agree',
    sentence: 'a part is part of something',
    change: (record) => {
      delete record.total;
      exposureOf(record).within = true;
    },
    field: 'exposures.0.within',
    says: 'no wider group',
  },
  {
    rule: 'misuse-fits',
    sentence: 'misuse concerns no more people than were exposed',
    change: (record) => {
      record.misuse = { certainty: 'possible', people: 301 };
    },
    field: 'misuse.people',
    says: 'more than the 300 exposed',
  },
  {
    rule: 'misuse-fits',
    sentence: 'where only cards were counted, misuse concerns no more people than cards',
    change: (record) => {
      delete record.total;
      delete exposureOf(record).people;
      record.misuse = { certainty: 'possible', people: 121 };
    },
    field: 'misuse.people',
    says: 'more than the 120 exposed',
  },
  {
    rule: 'misuse-fits',
    sentence: 'each person misused had at least one transaction',
    change: (record) => {
      record.misuse = { certainty: 'possible', people: 5, transactions: 4 };
    },
    field: 'misuse.transactions',
    says: 'fewer than the 5 people',
  },
  {
    rule: 'misuse-fits',
    sentence: 'misuse is not both told and ruled out',
    change: (record) => {
      record.ruledOut = ['misuse'];
    },
    field: 'ruledOut',
    says: 'both told and ruled out',
  },
  {
    rule: 'misuse-fits',
    sentence: 'an earlier figure of misuse needs the one that holds now',
    change: (record) => {
      delete record.misuse;
      record.figures = [{ of: 'misuse-people', value: 3, is: 'superseded' }];
    },
    field: 'figures.0.of',
    says: 'add `misuse`',
  },
  {
    rule: 'ruled-out-not-exposed',
    sentence: 'what was ruled out is in no exposure',
    change: (record) => {
      record.ruledOut = ['payment-data'];
    },
    field: 'ruledOut.0',
    says: 'card-number, card-expiry is exposed too',
  },
  {
    rule: 'references-exist',
    sentence: 'a supplier that is named has a file',
    change: (record) => {
      record.suppliers = ['nobody'];
    },
    field: 'suppliers.0',
    says: 'add data/suppliers/nobody.json',
  },
  {
    rule: 'references-exist',
    sentence: 'a wider record exists',
    change: (record) => {
      record.partOf = 'nothing-2024';
    },
    field: 'partOf',
    says: 'no record nothing-2024',
  },
  {
    rule: 'references-exist',
    sentence: 'an exposure belongs to a shop of the record',
    change: (record) => {
      exposureOf(record).shops = ['other'];
    },
    field: 'exposures.0.shops',
    says: 'no shop with the key other',
  },
  {
    rule: 'references-exist',
    sentence: 'a figure points at a source that is there',
    change: (record) => {
      record.figures![0]!.source = 1;
    },
    field: 'figures.0.source',
    says: 'no source number 1',
  },
  {
    rule: 'references-exist',
    sentence: 'a figure points at an exposure that is there',
    change: (record) => {
      record.figures![0]!.exposure = 1;
    },
    field: 'figures.0.exposure',
    says: 'no exposure number 1',
  },
  {
    rule: 'references-exist',
    sentence: 'a shop key is used once',
    change: (record) => {
      record.shops.push({ ...shopOf(record), sites: [] });
    },
    field: 'shops.1.key',
    says: 'used twice',
  },
  {
    rule: 'state-has-reason',
    sentence: 'a withdrawn record says since when and why',
    change: (record) => {
      record.state = 'withdrawn';
    },
    field: 'stateSince',
    says: 'say since when and why the record is withdrawn',
  },
  {
    rule: 'state-has-reason',
    sentence: 'an active record has nothing to explain',
    change: (record) => {
      record.stateSince = { date: '2024-07-01', reason: { ja: '誤りでした。', en: 'It was wrong.' } };
    },
    field: 'stateSince',
    says: 'remove it',
  },
  {
    rule: 'cleared-claims-no-leak',
    sentence: 'a cleared record claims no leak',
    change: clear({}),
    field: 'certainty',
    says: 'write `not-confirmed`',
  },
  {
    rule: 'cleared-claims-no-leak',
    sentence: 'a cleared record claims no misuse',
    change: clear({}),
    field: 'misuse',
    says: 'misuse is a claim',
  },
  {
    rule: 'cleared-claims-no-leak',
    sentence: 'nothing was cleared before it was disclosed',
    change: clear({ date: '2024-05-01' }),
    field: 'stateSince.date',
    says: 'before the disclosure',
  },
  {
    rule: 'supplier-fits',
    sentence: 'a breach at a supplier names the supplier or its service',
    change: (record) => {
      record.cause = 'supplier-breach';
    },
    field: 'suppliers',
    says: 'unnamedSupplier',
  },
  {
    rule: 'every-shop-exposed',
    sentence: 'a shop without an exposure of its own is not named',
    change: (record) => {
      record.shops.push({ ...shopOf(record), key: 'another' });
      exposureOf(record).shops = [shopOf(record).key];
      record.exposures.length = 1;
    },
    field: 'shops.1',
    says: 'no exposure concerns another',
  },
  {
    rule: 'source-fits-announcer',
    sentence: 'a source can carry the word of whoever announced it',
    change: (record) => {
      record.announcedBy = 'authority';
    },
    field: 'announcedBy',
    says: 'regulator',
  },
  {
    rule: 'certainty-fits-source',
    sentence: 'the press confirms no leak',
    change: (record) => {
      record.announcedBy = 'press';
      record.certainty = 'confirmed';
      record.sources[0]!.kind = 'news';
    },
    field: 'certainty',
    says: 'press cannot confirm a leak',
  },
  ...(
    [
      ["a country suffix is nobody's shop", 'site', 'co.jp', 'public suffix'],
      ['a shop builder on the public suffix list is many shops', 'host', 'myshopify.com', 'public suffix'],
      ['a listed shared host is many shops', 'host', 'stores.jp', 'many shops live there'],
      ['a mall without a path is many shops', 'host', 'www.rakuten.co.jp', 'write the address of this one'],
      ['a site rule covers a registrable domain', 'site', 'shop.example.com', 'kind "host"'],
      ['a curated record uses no reserved name', 'host', 'kirin-do.example', 'no known public suffix'],
    ] as const
  ).map(
    ([sentence, kind, host, says]): Broken => ({
      rule: 'no-shared-address',
      sentence,
      change: setSites(site({ kind, host })),
      field: 'shops.0.sites.0.host',
      says,
    }),
  ),
  {
    rule: 'address-history',
    sentence: 'a successor succeeds something',
    change: setSites(site({ role: 'successor' })),
    field: 'shops.0.sites.0.role',
    says: 'say what it succeeds',
  },
  {
    rule: 'address-history',
    sentence: 'a closed shop has no successor',
    change: (record) => {
      setSites(site({}), site({ host: 'new.example.com', role: 'successor' }))(record);
      shopOf(record).status = 'closed';
    },
    field: 'shops.0.sites.1.role',
    says: 'a closed shop has no successor',
  },
  {
    rule: 'address-history',
    sentence: 'an open shop has an address that still holds',
    change: setSites(site({ until: '2025-01-01' })),
    field: 'shops.0.status',
    says: 'every address has lapsed',
  },
  {
    rule: 'address-history',
    sentence: 'no address is listed twice',
    change: setSites(site({}), site({})),
    field: 'shops.0.sites.1',
    says: 'listed twice',
  },
  {
    rule: 'exception-inside-rule',
    sentence: 'an exception is carved out of a wider rule',
    change: setSites(site({}), site({ host: 'other.example.com', role: 'unaffected' })),
    field: 'shops.0.sites.1.role',
    says: 'no rule of this record covers other.example.com',
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: "an operator's domain is not the shop's, not even where the notice stands there",
    change: (record) => {
      record.operator = { ja: 'ケンタウルス食品', en: 'Kentaurus Foods' };
      setSites(site({ kind: 'site', host: 'kentaurus.co.jp', evidence: 'notice' }))(record);
      record.sources[0]!.url = 'https://www.kentaurus.co.jp/news/2024';
    },
    field: 'shops.0.sites.0.host',
    says: 'kentaurus.co.jp is named after Kentaurus Foods, not after the shop',
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: "nor is the front page of an operator's domain",
    change: (record) => {
      record.operator = { ja: 'ケンタウルス食品', en: 'Kentaurus Foods' };
      setSites(site({ host: 'www.kentaurus.co.jp' }))(record);
    },
    field: 'shops.0.sites.0.host',
    says: 'write the host or the path where the shop itself stands',
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: 'a whole domain has a name of the shop in it',
    change: setSites(site({ kind: 'site', host: 'online-brands.co.jp' })),
    field: 'shops.0.sites.0.host',
    says: 'no name of the shop is in online-brands.co.jp',
  },
  {
    rule: 'notice-is-a-source',
    sentence: 'an address that was seen in the notice has the notice among the sources',
    change: (record) => {
      record.sources[0]!.kind = 'news';
    },
    field: 'shops.0.sites.0.evidence',
    says: 'no source is the notice',
  },
  {
    rule: 'notice-is-a-source',
    sentence: 'what the notice shows was not seen years before it',
    change: (record) => {
      shopOf(record).sites![0]!.checked = '2018-06-01';
    },
    field: 'shops.0.sites.0.checked',
    says: 'so it was seen that day or later',
  },
  {
    rule: 'source-is-public',
    sentence: 'a source has no port',
    change: (record) => {
      record.sources[0]!.url = 'https://example.co.jp:8443/notice';
    },
    field: 'sources.0.url',
    says: 'an address with a port (8443)',
  },
  {
    rule: 'source-is-public',
    sentence: 'a source is under a name that everybody can look up',
    change: (record) => {
      record.sources[0]!.url = 'https://kirin-do.test/notice';
    },
    field: 'sources.0.url',
    says: 'kirin-do.test is no name that everybody can look up',
  },
  {
    rule: 'source-is-public',
    sentence: 'so is its copy in an archive',
    change: (record) => {
      record.sources[0]!.archived = 'http://archive.invalid/1';
    },
    field: 'sources.0.archived',
    says: 'archive.invalid',
  },
  {
    rule: 'names-no-person',
    sentence: 'a note says what somebody was, not who',
    change: note('元従業員の麒麟太郎が顧客の情報を持ち出しました。'),
    field: 'notes.0.ja',
    says: 'looks like a person',
  },
  {
    rule: 'names-no-person',
    sentence: 'a note calls nobody by a title',
    change: note('麒麟氏が対応しました。'),
    field: 'notes.0.ja',
    says: '"麒麟氏" looks like a person',
  },
  {
    rule: 'names-no-person',
    sentence: 'nor does it in English',
    change: note('元従業員が持ち出しました。', 'A former employee, Taro Kirin, took the data.'),
    field: 'notes.0.en',
    says: '"employee, Taro Kirin" looks like a person',
  },
  {
    rule: 'names-no-person',
    sentence: 'a comment names nobody either',
    change: (record) => {
      record.comment = 'Mr. Kirin answered the telephone.';
    },
    field: 'comment',
    says: '"Mr. Kirin" looks like a person',
  },
  {
    rule: 'ruled-out-not-exposed',
    sentence: 'how people paid is payment data',
    change: (record) => {
      exposureOf(record).data = ['payment-history'];
      record.ruledOut = ['payment-data'];
    },
    field: 'ruledOut.0',
    says: 'payment-history is exposed too',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'a figure that nobody said is no earlier announcement',
    change: (record) => {
      correct(record);
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'superseded' }];
    },
    field: 'figures.0',
    says: 'write `"is": "ours"`',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'a mistake of ours is a correction',
    change: (record) => {
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'ours' }];
    },
    field: 'figures.0',
    says: 'write the state `corrected`',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'no source said what we had wrong',
    change: (record) => {
      correct(record);
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'ours', source: 0 }];
    },
    field: 'figures.0.source',
    says: 'no source said it',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'nobody said it on a day',
    change: (record) => {
      correct(record);
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'ours', date: '2024-06-01' }];
    },
    field: 'figures.0.date',
    says: 'nobody said it on a day',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'why we had it wrong is told once, as our reason',
    change: (record) => {
      correct(record);
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'ours', note: { ja: '5,783人でした。', en: 'It was 5,783.' } }];
    },
    field: 'figures.0.note',
    says: 'say why in `stateSince`',
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'our correction is no notice of the shop',
    change: (record) => {
      correct(record);
      record.notices = [{ date: '2026-11-01', by: 'operator', changed: ['figures'] }];
      exposureOf(record).asOf = '2026-11-01';
    },
    field: 'notices.0',
    says: 'our correction is no notice of theirs',
  },
];

const ALLOWED: Allowed[] = [
  {
    rule: 'awaited-still-is',
    sentence: 'more was said to follow on the day of the last notice, and is overdue; figures are provisional, too',
    change: awaited({ what: 'word', said: '2024-07-10', due: '2024-08' }, { what: 'figures', said: '2024-07' }),
  },
  {
    rule: 'awaited-still-is',
    sentence: 'a later notice did not bring the figures',
    change(record) {
      record.notices?.push({ date: '2024-08-01', by: 'operator', changed: ['data'] });
      exposureOf(record).asOf = '2024-08-01';
      if (record.total) record.total.asOf = '2024-07-10';
      awaited({ what: 'figures', said: '2024-07-10' })(record);
      record.looked = '2026-11-22';
    },
  },
  {
    rule: 'archive-is-an-archive',
    sentence: 'a copy is at an archive that is known',
    change(record) {
      record.sources[0]!.archived = 'https://web.archive.org/web/20240601000000/https://example.co.jp/notice';
    },
  },
  {
    rule: 'own-errors-are-ours',
    sentence: 'a figure that we had wrong can be told as ours',
    change: (record) => {
      correct(record);
      delete record.notices;
      delete exposureOf(record).asOf;
      record.figures = [{ of: 'people', exposure: 0, value: 5783, is: 'ours' }];
    },
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: "a host of the operator's domain can be the shop",
    change: (record) => {
      record.operator = { ja: 'ケンタウルス食品', en: 'Kentaurus Foods' };
      setSites(site({ host: 'shop.kentaurus.co.jp' }))(record);
    },
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: "a domain can be the shop's name in Japanese letters",
    change: (record) => {
      record.shops[0]!.name = { ja: 'さくら堂', en: 'Kirschbaum' };
      setSites(site({ kind: 'site', host: 'xn--y8jl1nq86m.com' }))(record);
    },
  },
  {
    rule: 'whole-domain-is-the-shop',
    sentence: 'a shop can have the name of whoever runs it',
    change: (record) => {
      record.operator = { ja: 'きりん堂', en: 'Kirin-do Foods' };
      setSites(site({ kind: 'site', host: 'kirindo.co.jp' }))(record);
    },
  },
  {
    rule: 'notice-is-a-source',
    sentence: 'a copy of the notice shows what the notice shows',
    change: (record) => {
      record.sources[0]!.kind = 'repost';
    },
  },
  {
    rule: 'names-no-person',
    sentence: 'a kind of data is nobody',
    change: note('対象は氏名と、お客さんの住所です。', 'Names of customers.'),
  },
  {
    rule: 'names-no-person',
    sentence: 'a former employee is nobody by name',
    change: note('元従業員が持ち出しました。', 'A former employee took it.'),
  },
  {
    rule: 'needs-known-reader',
    sentence: 'a record may ask for the reader of this version',
    change: (record) => {
      record.needsReader = READER_VERSION;
    },
  },
  {
    rule: 'both-languages',
    sentence: 'a name can be the same in both languages',
    change: (record) => {
      shopOf(record).name.ja = 'KIRIN-DO';
    },
  },
  {
    rule: 'both-languages',
    sentence: 'a Latin name can carry accents and signs',
    change: (record) => {
      shopOf(record).name.en = 'Café Kirin & Co. 24';
    },
  },
  { rule: 'own-words', sentence: 'a note can quote the name of a thing', change: note('「即納品」の売り場だけが対象です。') },
  {
    rule: 'dates-in-order',
    sentence: 'an attack can come in a later wave',
    change: (record) => {
      exposureOf(record).window = { kind: 'attack', from: '2024-06-20', to: '2024-06-22' };
      record.sources[0]!.date = '2024-06-30';
      delete record.misuse;
      delete record.statementsFrom;
    },
  },
  {
    rule: 'window-in-story',
    sentence: 'guests can have booked a stay still to come',
    change: (record) => {
      exposureOf(record).window = { kind: 'stay', from: '2024-03', to: '2025-02' };
      delete record.statementsFrom;
    },
  },
  {
    rule: 'window-in-story',
    sentence: 'a window can grow when the figures change',
    change: (record) => {
      exposureOf(record).window = { kind: 'purchase', from: '2022-03', to: '2024-06-10' };
      record.notices!.push({ date: '2024-07-11', by: 'operator', changed: ['window'] });
    },
  },
  {
    rule: 'counts-agree',
    sentence: 'a vague figure contradicts only what is far from it',
    change: (record) => {
      record.total = { people: { n: 95, is: 'about' } };
    },
  },
  {
    rule: 'misuse-fits',
    sentence: 'where a group was not counted, misuse is compared with nothing',
    change: (record) => {
      delete record.total;
      delete exposureOf(record).people;
      delete exposureOf(record).records;
    },
  },
  {
    rule: 'ruled-out-not-exposed',
    sentence: 'part of a card number is no payment data',
    change: (record) => {
      exposureOf(record).data = ['card-partial'];
      record.ruledOut = ['payment-data'];
    },
  },
  {
    rule: 'cleared-claims-no-leak',
    sentence: 'a cleared record needs no figures',
    change: (record) => {
      clear({})(record);
      record.certainty = 'not-confirmed';
      record.exposures = [{ who: 'customers', data: ['other'] }];
      for (const claim of ['total', 'misuse', 'figures', 'ruledOut', 'statementsFrom'] as const) delete record[claim];
    },
  },
  {
    rule: 'certainty-fits-source',
    sentence: 'the press can report a possible leak',
    change: (record) => {
      record.announcedBy = 'press';
      record.sources[0]!.kind = 'news';
      shopOf(record).sites![0]!.evidence = 'third-party';
    },
  },
  { rule: 'no-shared-address', sentence: 'one tenant of a shop builder is a shop', change: setSites(site({ host: 'example.stores.jp' })) },
  {
    rule: 'no-shared-address',
    sentence: 'one path of a mall is a shop',
    change: setSites(site({ kind: 'path', host: 'www.rakuten.co.jp', path: '/example' } as Partial<Site>)),
  },
  {
    rule: 'address-history',
    sentence: 'a shop can be known by its new address alone',
    change: (record) => {
      setSites(site({ role: 'successor' }))(record);
      shopOf(record).status = 'replaced';
    },
  },
  {
    rule: 'exception-inside-rule',
    sentence: 'a host can be carved out of a site',
    change: setSites(site({ kind: 'site', host: 'example.com' }), site({ role: 'unaffected' })),
  },
  {
    rule: 'supplier-fits',
    sentence: 'a supplier can stay unnamed',
    change: (record) => {
      record.cause = 'supplier-breach';
      record.unnamedSupplier = 'form-tool';
    },
  },
];

function correct(record: IncidentFile): void {
  record.state = 'corrected';
  record.stateSince = {
    date: '2026-11-01',
    reason: { ja: '人数を写し間違えていました。', en: 'The number of people was copied wrongly.' },
  };
}

function clear({ date = '2024-09-01' }): (record: IncidentFile) => void {
  return (record) => {
    record.state = 'cleared';
    record.stateSince = { date, reason: { ja: '最終報告で漏えいはなかったとされました。', en: 'The final report found no leak.' } };
  };
}

test('the base record passes every rule', () => {
  expect(checkChanged(() => {}).lines).toEqual([]);
});

describe('every rule refuses what it is there for, with file, field, rule and remedy in one line', () => {
  it.each(BROKEN)('$rule: $sentence', ({ rule, change, field, says }) => {
    const { problems, lines } = checkChanged(change);
    const found = problems.findIndex((problem) => problem.rule === rule && problem.field === field && problem.remedy.includes(says));
    expect(found, `among\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
    expect(lines[found]).toBe(`${BASE_PATH}: ${field}: ${rule}: ${problems[found]!.remedy}`);
    expect(lines[found]).not.toMatch(/[\r\n]/);
  });

  it('one-claim-per-incident: two records do not tell of the same shop and day', () => {
    const twin = writeIncident({ ...baseIncident(), id: 'kirin-do-again-2024' });
    const twinPath = 'data/incidents/2024/kirin-do-again-2024.json';
    const { lines } = checkChanged(() => {}, { [twinPath]: twin });
    expect(lines).toEqual([`${twinPath}: id: one-claim-per-incident: tells of the same shop and day as kirin-do-2024; merge the two`]);
  });

  it('operator-is-no-supplier: who runs the shops is not the supplier at whom it happened', () => {
    const supplier = JSON.stringify({ id: 'sora', name: { ja: '空株式会社', en: 'Sora Inc.' }, service: 'warehouse' }, null, 2);
    const { lines } = checkChanged(
      (record) => {
        record.suppliers = ['sora'];
        record.operator = { ja: '空', en: 'Sora' };
      },
      { 'data/suppliers/sora.json': `${supplier}\n` },
    );
    expect(lines).toEqual([expect.stringContaining('operator: operator-is-no-supplier: Sora is among the suppliers')]);
  });

  it('written-in-order: a record is written in its one form', () => {
    const { lines } = check({ [BASE_PATH]: JSON.stringify(baseIncident()) });
    expect(lines).toEqual([`${BASE_PATH}: (file): written-in-order: run \`npm run data:fix\``]);
  });
});

describe('no rule refuses an honest record', () => {
  it.each(ALLOWED)('$rule: $sentence', ({ change }) => {
    expect(checkChanged(change).lines).toEqual([]);
  });
});

describe('the list of rules', () => {
  const files = readdirSync(rulesFolder)
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));

  it('holds every rule file, once, under its own name', () => {
    expect(incidentRules.map((rule) => rule.name).sort()).toEqual(files.sort());
  });

  it('has a bad fixture for every rule', () => {
    const shown = new Set([...BROKEN.map(({ rule }) => rule), 'one-claim-per-incident', 'operator-is-no-supplier', 'written-in-order']);
    expect([...shown].sort()).toEqual(files.sort());
  });

  it('says in a sentence what must hold', () => {
    for (const { description } of incidentRules) expect(description).toMatch(/^[A-Z`].{20,}\.$/);
  });
});
