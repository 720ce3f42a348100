import type { Exposure } from '../../core/incident/schema';

const PEOPLE = /^(?:personnes?|clients?|utilisateurs?|abonnés?|adhérents?|membres?|supporters?|patients?)$/;
const RECORDS = /^(?:comptes?|enregistrements?|profils?|réservations?|emails?)$/;

/** `1,5 millions de personnes`, `41 954 clients`, `100 000+ clients`, `~50 000 comptes`. */
const VOLUME = /^(~)?(\d{1,3}(?: ?\d{3})*|\d+[.,]\d+)(\+)?(?: (million|milliard)s?)? (?:de |d')?(\p{L}+)$/u;

/** A figure that ends in this many zeros was rounded by whoever gave it. */
const ROUNDED_TO = 1000;

/**
 * How many people or records, by the list's words. Empty where they say anything else, or more than one thing: no figure is
 * better than a guessed one.
 */
export function leakVolume(volume: string | null): Pick<Exposure, 'people' | 'records'> {
  const found = VOLUME.exec((volume ?? '').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim());
  if (!found) return {};
  const [, about, figure = '', atLeast, scale, unit = ''] = found;
  const times = scale === undefined ? 1 : scale === 'million' ? 1_000_000 : 1_000_000_000;
  const n = Math.round(Number(figure.replaceAll(' ', '').replace(',', '.')) * times);
  const rounded = about !== undefined || scale !== undefined || n % ROUNDED_TO === 0;
  const count = atLeast !== undefined ? ({ n, is: 'at-least' } as const) : rounded ? ({ n, is: 'about' } as const) : n;
  if (PEOPLE.test(unit)) return { people: count };
  return RECORDS.test(unit) ? { records: count } : {};
}
