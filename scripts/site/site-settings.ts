import { parseArgs } from 'node:util';
import { dayOf, partsOf } from '../../core/incident/partial-date';

/** What a site is built for. */
export interface SiteSettings {
  /** Where people will find it, with a trailing slash; undefined where that is not known. */
  base?: string | undefined;
  /** Where reports go, as `WXT_REPORT_URL` has it; empty for none. */
  reportUrl: string;
  /** The day that the levels are of, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads `npm run site -- [OUT] [--base https://…/] [--report ADDRESS] [--at YYYY-MM-DD]`; `WXT_REPORT_URL` stands in for `--report`.
 * An option that is empty counts as absent.
 * @throws with one line that says what to change
 */
export function readSiteSettings(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
  nowMs: number,
): SiteSettings & { out: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { base: { type: 'string' }, report: { type: 'string' }, at: { type: 'string' } },
  });
  const [out = '.output/site', another] = positionals;
  if (another !== undefined) throw new Error(`One folder at a time: ${out} or ${another}.`);
  const base = values.base ? withSlash(values.base) : undefined;
  const reportUrl = values.report || (env['WXT_REPORT_URL'] ?? '');
  if (reportUrl !== '' && !/^(?:https:\/\/|mailto:)\S+$/.test(reportUrl))
    throw new Error('--report takes an https or mailto address, with {id}, {revision}, {title} and {report} to be filled in.');
  if (base !== undefined && reportUrl === '')
    throw new Error('A site for other people names businesses, so it says where to report an error: --report ADDRESS (docs/feed.md).');
  const today = values.at || dayOf(nowMs);
  if (partsOf(today)?.day === undefined) throw new Error(`--at takes a day such as 2026-11-22, not ${today}.`);
  return { out, today, reportUrl, ...(base !== undefined && { base }) };
}

function withSlash(base: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol) || /[?#]/.test(base))
    throw new Error('--base takes the address of the site, such as https://shop-records.example/.');
  return base.endsWith('/') ? base : `${base}/`;
}
