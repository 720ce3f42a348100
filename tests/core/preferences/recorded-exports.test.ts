import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainName } from '../../../core/incident/plain-name';
import { type Remembered, readExportFile } from '../../../core/preferences/export-file';
import { placeOf } from '../../../core/preferences/muted-shop';
import { LANGUAGE_CHOICES, NOTICE_FROM, NOTICE_MODES } from '../../../core/preferences/settings';
import { AFFECTED_ANSWERS } from '../../../core/verdict/affected';
import { loadReader, recordedExport, recordedVersions } from '../../recorded/load-reader';
import { reader as today } from '../../recorded/reader';
import { rememberedOf } from '../../recorded/remembered';

const EXPORTED = '2026-11-22T09:00:00Z';
const READERS = [today, ...(await Promise.all(recordedVersions().map(loadReader)))];

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const id = fc.tuple(word, fc.integer({ min: 1990, max: 2090 })).map(([name, year]) => `${name}-${year}`);
const nameText = fc.string({ minLength: 1, maxLength: 80 }).filter(isPlainName);
const name = fc.record({ ja: nameText, en: nameText });
const host = word.map((one) => `${one}.example`);
const since = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 1_000_000 });
const named = fc.stringMatching(/^[a-z][a-z* .:/-]{0,20}$/);

const muted = fc.oneof(
  fc.record({ kind: fc.constantFrom('host' as const, 'site' as const), host, name, since }),
  fc.record({ kind: fc.constant('path' as const), host, path: word.map((one) => `/${one}`), name, since }),
);
const history = fc.record(
  {
    dismissedRevision: count,
    shownRevision: count,
    sessions: count,
    lastSession: fc.string({ maxLength: 80 }),
    shops: fc.array(fc.string({ maxLength: 80 }), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);
const answers = fc.record(
  {
    touch: fc.dictionary(named, fc.dictionary(named, fc.constantFrom(...AFFECTED_ANSWERS), { maxKeys: 3 }), { maxKeys: 3 }),
    done: fc.array(named, { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const byId = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(fc.tuple(id, value), { selector: ([one]) => one, maxLength: 8 });

/** Anything that a shopper may have chosen, seen and said. */
const remembered: fc.Arbitrary<Remembered> = fc.record({
  settings: fc.record({
    notice: fc.constantFrom(...NOTICE_MODES),
    noticeFrom: fc.constantFrom(...NOTICE_FROM),
    everySite: fc.boolean(),
    autoRefresh: fc.boolean(),
    language: fc.constantFrom(...LANGUAGE_CHOICES),
  }),
  muted: fc.uniqueArray(muted, { selector: placeOf, maxLength: 5 }),
  incidents: byId(history),
  answers: byId(answers),
  seen: byId(fc.constantFrom('active', 'corrected', 'cleared', 'withdrawn')),
});

describe.each(READERS.map((one) => [one === today ? 'of today' : `${one.version}, as recorded`, one] as const))(
  'what version %s exports',
  (_, writer) => {
    it('is read back whole today', () => {
      fc.assert(
        fc.property(remembered, (one) => {
          expect(readExportFile(writer.writeExportFile(one, EXPORTED))).toEqual({ remembered: one });
        }),
      );
    });

    it.each(READERS)('is read back whole by every reader of the same format (%#)', (reader) => {
      expect(reader.readExportFile(writer.writeExportFile(rememberedOf(), EXPORTED))).toEqual({ remembered: rememberedOf() });
    });
  },
);

it.each(recordedVersions())('the export that was recorded with version %i is read whole', (version) => {
  expect(readExportFile(recordedExport(version))).toMatchObject({ remembered: rememberedOf() });
});
