import { describe, expect, it } from 'vitest';
import { listOf } from '../../../core/incident/listed';
import { ANNOUNCERS, LISTS } from '../../../core/incident/vocabulary';

describe('the list that an incident comes from', () => {
  it.each(ANNOUNCERS.map((one) => [one, LISTS.find((list) => list === one)]))('is, of one told by %s: %s', (announcedBy, list) => {
    expect(listOf({ announcedBy: announcedBy as (typeof ANNOUNCERS)[number] })).toBe(list);
  });

  it('is there for both lists and for nobody who speaks for the data', () => {
    expect(ANNOUNCERS.filter((announcedBy) => listOf({ announcedBy }))).toEqual(['hibp', 'bonjourlafuite']);
  });
});
