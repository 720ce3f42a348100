import { describe, expect, it } from 'vitest';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { type Act, actImplies, actOf } from '../../../core/verdict/act-of';
import { anExposure } from '../../support/an-incident';

describe('what puts somebody among the people of an exposure', () => {
  it.each<[string, Partial<Exposure>, Act, Incident['cause']?]>([
    ['a payment', { who: 'card-payers' }, 'paid-by-card'],
    ['a card that was typed in, also by who cancelled', { who: 'card-payers', including: ['cancelled-at-payment'] }, 'entered-card'],
    ['a card that was typed in', { who: 'card-payers', window: { kind: 'card-entry' } }, 'entered-card'],
    ['who cancelled paid by nothing else', { who: 'buyers', including: ['cancelled-at-payment'] }, 'bought'],
    [
      'a card that was typed into the page of a false mail',
      { who: 'mail-recipients', window: { kind: 'card-entry' } },
      'entered-card-from-mail',
    ],
    ['a purchase, by whomever', { who: 'customers', window: { kind: 'purchase' } }, 'bought'],
    ['an order by phone', { who: 'phone-orderers', window: { kind: 'purchase' } }, 'ordered-by-phone'],
    ['word that goods were sent', { who: 'buyers', window: { kind: 'sending' } }, 'told-of-shipping'],
    ['a letter', { who: 'direct-mail-recipients', window: { kind: 'sending' } }, 'got-letter'],
    ['a message', { who: 'mail-recipients', window: { kind: 'sending' } }, 'got-mail'],
    ['a visit of the site', { who: 'account-holders', window: { kind: 'visit' } }, 'visited'],
    ['a refund', { who: 'refund-applicants' }, 'asked-refund'],
    ['a contract', { who: 'contract-applicants' }, 'applied-for-contract'],
    [
      'a contract, with days of a booking',
      { who: 'contract-applicants', window: { kind: 'booking', from: '2026' } },
      'applied-for-contract',
    ],
    ['a card entered for a contract', { who: 'contract-applicants', window: { kind: 'card-entry', from: '2026' } }, 'entered-card'],
    ['a campaign', { who: 'applicants' }, 'entered-campaign'],
    ['a place at an event, whatever its days are of', { who: 'event-reservations', window: { kind: 'booking' } }, 'reserved-event'],
    ['a booking', { who: 'guests' }, 'booked'],
    ['a stay', { who: 'guests', window: { kind: 'stay' } }, 'stayed'],
    ['a booking through the account that was taken over', { who: 'guests' }, 'booked-through', 'platform-account-takeover'],
    ['a stay that was booked so', { who: 'guests', window: { kind: 'stay' } }, 'stayed-through', 'platform-account-takeover'],
    ['a purchase at a mall whose account was taken over', { who: 'buyers' }, 'bought', 'platform-account-takeover'],
    ['anything, where it is not said', { who: 'customers' }, 'used'],
  ])('%s', (_, exposure, expected, cause = 'unknown') => expect(actOf(anExposure(exposure), cause)).toBe(expected));
});

it.each<[Act, Act, boolean]>([
  ['paid-by-card', 'bought', true],
  ['bought', 'paid-by-card', false],
  ['registered', 'had-account', true],
  ['booked-through', 'booked', true],
  ['booked', 'booked-through', false],
  ['got-letter', 'used', false],
  ['entered-card-from-mail', 'used', false],
])('whoever did %s has done %s: %s', (a, b, expected) => expect(actImplies(a, b)).toBe(expected));
