import { parseArgs } from 'node:util';
import { dayOf, partsOf } from '../../core/incident/partial-date';
import type { Product } from '../release/product';

/** What a site is built for. */
export interface SiteSettings {
  /** Where people will find it, with a trailing slash; undefined where that is not known. */
  base?: string | undefined;
  /** Where reports go, as `product.json` has it; empty for none. */
  reportUrl: string;
  /** What stands for 店守 and Misemori. */
  name: Product['name'];
  /** The day that the levels are of, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads `npm run site -- [OUT] [--base https://…/] [--report ADDRESS] [--at YYYY-MM-DD]`. An option that is empty counts as absent.
 * @param product where reports go unless an option says otherwise, and what the site is called
 * @throws with one line that says what to change
 */
export function readSiteSettings(
  args: string[],
  { reportUrl: usual, name }: Pick<Product, 'reportUrl' | 'name'>,
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
  const reportUrl = values.report || usual;
  if (reportUrl !== '' && !/^(?:https:\/\/|mailto:)\S+$/.test(reportUrl))
    throw new Error('--report takes an https or mailto address, with {id}, {revision}, {title} and {report} to be filled in.');
  if (base !== undefined && reportUrl === '')
    throw new Error(
      'A site for other people names businesses, so it says where to report an error: reportUrl in product.json, or --report ADDRESS (docs/feed.md).',
    );
  const today = values.at || dayOf(nowMs);
  if (partsOf(today)?.day === undefined) throw new Error(`--at takes a day such as 2026-11-22, not ${today}.`);
  return { out, today, name, reportUrl, ...(base !== undefined && { base }) };
}

function withSlash(base: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol) || /[?#]/.test(base))
    throw new Error('--base takes the address of the site, such as https://shop-records.example/.');
  return base.endsWith('/') ? base : `${base}/`;
}
