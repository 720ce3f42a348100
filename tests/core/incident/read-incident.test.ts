import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { STRICT } from '../../../core/incident/forms';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { everyFigureStands, readIncident } from '../../../core/incident/read-incident';
import { type Incident, incidentFields } from '../../../core/incident/schema';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { fieldsOf } from '../../../scripts/docs/schema/walk-fields';
import { anIncident } from '../../support/an-incident';
import { leavesOf, objectsOf, type Place, patternOf, valueAt, withValue } from '../../support/places-in';
import { wholeIncident } from '../../support/whole-incident';

const upTo = (place: Place, key: string): Place => place.slice(0, place.lastIndexOf(key) + 1);
const memberOf = (place: Place, list: string): Place => place.slice(0, place.lastIndexOf(list) + 2);

/** What a reader makes of the whole record where it cannot read what lies at a place. */
type Reading = (place: Place) => Incident;

const withoutMember =
  (list: string): Reading =>
  (place) =>
    withValue(wholeIncident(), memberOf(place, list), undefined);
const withoutField =
  (field: string): Reading =>
  (place) =>
    withValue(wholeIncident(), upTo(place, field), undefined);
const asOther: Reading = (place) => withValue(wholeIncident(), place, 'other');

/** Without one exposure: without the total that counts it, and without figures about it; those about later ones move up. */
const withoutExposure: Reading = (place) => {
  const { total: _, ...whole } = wholeIncident();
  const gone = Number(place[1]);
  const figures = whole.figures?.flatMap(({ exposure, ...figure }) => {
    if (exposure === undefined) return [figure];
    return exposure === gone ? [] : [{ ...figure, exposure: exposure > gone ? exposure - 1 : exposure }];
  });
  return { ...whole, exposures: whole.exposures.filter((_, i) => i !== gone), ...(figures && { figures }), unread: 1 };
};

const withoutSource: Reading = (place) => {
  const whole = wholeIncident();
  const gone = Number(place[1]);
  const figures = whole.figures?.flatMap(({ source, ...figure }) => {
    if (source === undefined) return [figure];
    return source === gone ? [] : [{ ...figure, source: source > gone ? source - 1 : source }];
  });
  return { ...whole, sources: whole.sources.filter((_, i) => i !== gone), ...(figures && { figures }) };
};

/** Without the currency, a figure of an amount would be told as one of records. */
const withoutAmount: Reading = (place) => {
  const whole = withValue(wholeIncident(), upTo(place, 'amount'), undefined);
  return { ...whole, figures: whole.figures!.filter(({ of }) => of !== 'misuse-amount') };
};

/** docs/decisions/0024, the table: what is left out alone. Whatever is not here takes the whole incident with it. */
const LEFT_OUT: readonly [string, Reading][] = [
  ['shops[].aliases', withoutMember('aliases')],
  ['shops[].category', asOther],
  ['shops[].sells', withoutMember('sells')],
  ['operator.own', withoutField('own')],
  ['serves', withoutMember('serves')],
  ['unnamedSupplier', asOther],
  ['attack', withoutField('attack')],
  ['total', withoutField('total')],
  ['exposures', withoutExposure],
  ['residents', withoutMember('residents')],
  ['ruledOut', withoutMember('ruledOut')],
  ['misuse.people', withoutField('people')],
  ['misuse.transactions', withoutField('transactions')],
  ['misuse.amount', withoutAmount],
  ['offers', withoutMember('offers')],
  ['figures', withoutMember('figures')],
  ['events[].fine', withoutField('fine')],
  ['events', withoutMember('events')],
  ['overlaps', withoutMember('overlaps')],
  ['listedAddresses', withoutField('listedAddresses')],
  ['sources[].archived', withoutField('archived')],
  ['sources[].language', asOther],
  ['sources', withoutSource],
  ['suppliers[].service', asOther],
  ['wayIn.service', asOther],
  ['wayIn', withoutField('wayIn')],
];

const isUnder = (pattern: string, prefix: string) =>
  pattern === prefix || (/^[.[]/.test(pattern.slice(prefix.length, prefix.length + 1)) && pattern.startsWith(prefix));
const readingOf = (place: Place) => LEFT_OUT.find(([prefix]) => isUnder(patternOf(place), prefix))?.[1];

const LEAVES = leavesOf(wholeIncident());

/** Whether a field takes only some words. */
const isWord = (place: Place) =>
  typeof valueAt(wholeIncident(), place) === 'string' &&
  !publishedIncidentSchema.safeParse(withValue(wholeIncident(), place, 'something-new')).success;

describe('the record of these tests', () => {
  it('is one that may be published, and has every field that there is', () => {
    expect(publishedIncidentSchema.parse(wholeIncident())).toEqual(wholeIncident());
    const patterns = LEAVES.map(patternOf);
    const published = z.toJSONSchema(publishedIncidentSchema, { io: 'input', target: 'draft-7' });
    for (const { path } of fieldsOf(JSON.parse(JSON.stringify(published))))
      expect(
        patterns.some((one) => isUnder(one, path)),
        path,
      ).toBe(true);
  });

  it('is read whole', () => {
    expect(readIncident(wholeIncident())).toStrictEqual(wholeIncident());
  });
});

describe('a value of a form that is not known', () => {
  it.each(LEAVES.map((place): [string, Place] => [place.join('.'), place]))(
    'at %s takes with it what would be another claim',
    (_, place) => {
      const reading = readingOf(place);
      for (const value of [{ of: 'a new kind' }, null, ['a', 'new', 'list']]) {
        const read = readIncident(withValue(wholeIncident(), place, value));
        expect(read).toEqual(reading?.(place));
      }
    },
  );
});

describe('a word that is not known', () => {
  const words = LEAVES.filter(isWord);

  it('can stand in many places', () => expect(words.length).toBeGreaterThan(40));

  it.each(words.map((place): [string, Place] => [place.join('.'), place]))('at %s does, too', (_, place) => {
    expect(readIncident(withValue(wholeIncident(), place, 'something-new'))).toEqual(readingOf(place)?.(place));
  });
});

describe('a field that is not known', () => {
  const objects = objectsOf(wholeIncident());

  it.each(objects.map((place): [string, Place] => [place.join('.') || 'the top', place]))('is ignored at %s', (_, place) => {
    const more = withValue(wholeIncident(), [...place, 'somethingNew'], { deep: ['x'] });
    expect(readIncident(more)).toStrictEqual(wholeIncident());
  });
});

describe('what is left of a record', () => {
  const unknown = { who: 'robots', data: ['email'] };
  const exposure = (change: object) => ({ who: 'members', data: ['email'], ...change });
  const read = (change: object) => readIncident({ ...wholeIncident(), ...change });

  it.each<[string, object]>([
    ['no exposure', { exposures: [unknown, exposure({ data: ['dna'] })] }],
    ['no exposure that shoppers are told of', { exposures: [exposure({ who: 'employees' }), unknown] }],
    ['no source', { sources: [{ url: 'gemini://tsukimi.example/', kind: 'official', language: 'ja' }] }],
    ['nothing at all', { exposures: [] }],
    ['no shop', { shops: [] }],
  ])('is not told where it is %s', (_, change) => {
    expect(read(change)).toBeUndefined();
  });

  it('is not told as newer than it is: without a disclosure, every source counts', () => {
    const { disclosed: _, ...undated } = wholeIncident();
    const [first, second] = undated.sources;
    expect(readIncident({ ...undated, sources: [first, { ...second, kind: 'podcast' }] })).toBeUndefined();
    expect(readIncident({ ...undated, sources: [first, { ...second, language: 'eo' }] })?.sources).toHaveLength(2);
  });

  it('counts each exposure that cannot be read, and no mark that a feed makes', () => {
    const two = read({ exposures: [unknown, ...wholeIncident().exposures, unknown], unread: 7 });
    expect(two).toMatchObject({ unread: 2, exposures: wholeIncident().exposures });
    expect(two?.total).toBeUndefined();
    expect(read({ unread: 7 })).toStrictEqual(wholeIncident());
  });

  it('keeps each figure with the exposure that it is about', () => {
    const figures = [0, 1, 2].map((place) => ({ of: 'people', exposure: place, value: place + 1, is: 'superseded' }));
    const [cards, members] = wholeIncident().exposures;
    expect(read({ exposures: [unknown, cards, members], figures })?.figures).toEqual([
      { of: 'people', exposure: 0, value: 2, is: 'superseded' },
      { of: 'people', exposure: 1, value: 3, is: 'superseded' },
    ]);
    expect(read({ figures: [{ ...figures[0], exposure: 9 }] })?.figures).toEqual([]);
  });

  it.each([undefined, null, 'x', 7, [], {}])('is nothing where there was none: %j', (json) => {
    expect(readIncident(json)).toBeUndefined();
  });
});

describe('today’s records', () => {
  it('are read whole, each as it was published', () => {
    const incidents = loadIncidents(process.cwd());
    expect(incidents.length).toBeGreaterThan(1000);
    for (const incident of incidents) expect(readIncident(incident), incident.id).toEqual(incident);
  });

  it('may be written in the same fields by a curator as they are read', () => {
    const built = ['suppliers', 'verified', 'wayIn', 'overlaps', 'listedAddresses'];
    expect(Object.keys(incidentFields(STRICT)).concat(built)).toEqual(Object.keys(publishedIncidentSchema.shape));
  });
});

it('a figure without its group, its source or its currency is left out, and the record is not taken as it stands', () => {
  const figure = { of: 'people', value: 5, is: 'disputed' } as const;
  const of = (change: object) => ({ ...anIncident(), figures: [{ ...figure, ...change }] });
  expect(everyFigureStands(of({ exposure: 0, source: 0 }))).toBe(true);
  for (const change of [{ exposure: 9 }, { source: 9 }, { of: 'misuse-amount' }]) {
    expect(everyFigureStands(of(change))).toBe(false);
    expect(readIncident(of(change))?.figures).toEqual([]);
  }
});
