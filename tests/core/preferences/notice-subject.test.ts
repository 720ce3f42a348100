import { describe, expect, it } from 'vitest';
import { isAmong, noticeSubject, readSubjects } from '../../../core/preferences/notice-subject';
import { anIncident, aShop, siteRule, TODAY } from '../../support/an-incident';

const INCIDENT = anIncident({ id: 'nagi-2026', revision: 2, shops: [aShop('nagi', [siteRule('nagi.example')])] });
const one = { incident: INCIDENT, shopKey: 'nagi', level: 'alert' as const, cappedBy: [], today: TODAY };
const subject = { id: 'nagi-2026', revision: 2, shopKey: 'nagi' };

describe('what an in-page badge was shown for', () => {
  it('is an incident in its revision at one of its shops', () => expect(noticeSubject(one)).toEqual(subject));

  it.each([
    ['the same', subject, true],
    ['worse news of it', { ...subject, revision: 1 }, false],
    ['the same at another shop', { ...subject, shopKey: 'tsuki' }, false],
    ['another incident there', { ...subject, id: 'nagi-2025' }, false],
  ])('%s: among them is %s → %s', (_, shown, expected) => expect(isAmong([shown], one)).toBe(expected));

  it.each([
    ['is read as it was stored', [subject], [subject]],
    ['is nothing where nothing was stored', undefined, []],
    ['is nothing where something else is found', [{ ...subject, revision: 'two' }], []],
    ['is nothing where more is found than was stored', [{ ...subject, url: 'https://nagi.example/' }], []],
  ])('%s', (_, stored, expected) => expect(readSubjects(stored)).toEqual(expected));
});
