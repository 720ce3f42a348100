import { describe, expect, it } from 'vitest';
import { WRITTEN_NAME } from '../../../scripts/release/product';
import { readSiteSettings } from '../../../scripts/site/site-settings';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const name = WRITTEN_NAME;
const read = (args: string[], usual = '') => readSiteSettings(args, { reportUrl: usual, name }, NOW);

describe('what npm run site is told', () => {
  it('may be nothing: then the site is for this machine, of today', () => {
    expect(read([])).toEqual({ out: '.output/site', today: '2026-11-27', reportUrl: '', name });
  });

  it('may be a folder, an address, where reports go, and a day', () => {
    const args = ['../site', '--base', 'https://records.example/shops', '--report', 'mailto:a@records.example', '--at', '2026-11-01'];
    const reportUrl = 'mailto:a@records.example';
    expect(read(args)).toEqual({ out: '../site', base: 'https://records.example/shops/', reportUrl, today: '2026-11-01', name });
    expect(read(['--base', 'https://a.example/'], reportUrl)).toMatchObject({ base: 'https://a.example/', reportUrl });
  });

  it('counts an empty option, as a workflow without a variable gives it, as absent', () => {
    expect(read(['--base', '', '--report', '', '--at', ''])).toEqual(read([]));
  });

  it.each<[string, string[], RegExp]>([
    ['a site for other people that nobody can report an error to', ['--base', 'https://a.example/'], /says where to report an error/],
    ['an address that is none', ['--base', 'a.example'], /--base takes/],
    ['an address with a query', ['--base', 'https://a.example/?x', '--report', 'mailto:a@a.example'], /--base takes/],
    ['reports to a script', ['--report', 'javascript:alert(1)'], /--report takes/],
    ['a month', ['--at', '2026-11'], /--at takes a day/],
    ['two folders', ['a', 'b'], /One folder/],
    ['an option that there is not', ['--demo'], /demo/],
  ])('is not %s', (_, args, message) => {
    expect(() => read(args)).toThrow(message);
  });
});
