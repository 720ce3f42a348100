import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../locales/en';
import { aTold } from '../support/told';

vi.stubGlobal('chrome', { runtime: { id: 'abc', getManifest: () => ({ version: '1.2.3' }) } });
for (const name of ['__FEED_URL__', '__FIXED_NOW__']) vi.stubGlobal(name, '');
vi.stubGlobal('__FEED_KEYS__', []);
vi.stubGlobal('__BUNDLED_SEQUENCE__', 1);
vi.stubGlobal('__REPORT_URL__', 'mailto:reports@misemori.example?subject={title}');
const writeText = vi.fn(async (_: string) => {});
vi.stubGlobal('navigator', { clipboard: { writeText } });
const { reportingIn } = await import('../../platform/reporting');

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
const reported = (published: string | undefined) => reportingIn(en, published).reportOn(aTold());

describe('a report on a record', () => {
  it('names this version and goes where this build says', () => {
    const { text, link } = reported('2026-11-22T00:00:00Z');
    expect(text).toContain('Misemori: 1.2.3');
    expect(link).toMatch(/^mailto:reports@misemori\.example\?subject=Misemori/);
  });

  it.each([
    ['Asia/Tokyo', '25 November 2026'],
    ['America/Los_Angeles', '24 November 2026'],
  ])('names the day of the data that the popup tells its reader: %s', (timeZone, day) => {
    process.env.TZ = timeZone;
    expect(reported('2026-11-24T23:45:00Z').text).toContain(`Date of the data: ${day}`);
  });

  it('says where that day is not known', () => expect(reported(undefined).text).toContain('Date of the data: unknown'));
});

describe('copying', () => {
  it('says whether the browser let it', async () => {
    const { onCopy } = reportingIn(en, undefined);
    expect(await onCopy('a report')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('a report');
    writeText.mockRejectedValueOnce(new DOMException('Write permission denied.', 'NotAllowedError'));
    expect(await onCopy('a report')).toBe(false);
  });
});
