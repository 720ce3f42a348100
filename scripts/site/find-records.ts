import { type CatalogueView, entriesOf } from '../../core/catalogue/view';
import { addressesIn } from '../../core/search/addresses-in';
import { keysOfFolded, searchKeys } from '../../core/search/search-keys';
import { discreetKey } from './discreet-key';
import { exactTexts } from './exact-texts';
import type { ListedRecord, RecordFile } from './record-file';

/** What a search found. */
export interface Found {
  records: ListedRecord[];
  /** The names of pages of discreet records whose whole name was typed. */
  pages: string[];
}

/** A search through one file of records; each name is brought into the forms that are compared once. */
export function searchIn({ records, exact }: RecordFile): (view: CatalogueView) => Promise<Found> {
  const entries = records.map((record) => ({ record, ...record, discreet: false, terms: record.terms.map(keysOfFolded) }));
  return async (view) => {
    const text = view.text === undefined ? undefined : nameIn(view.text);
    const keys = await Promise.all(exactTexts(searchKeys(text ?? '')).map(discreetKey));
    return {
      records: entriesOf({ ...view, text }, entries).map(({ record }) => record),
      pages: [...new Set(keys.flatMap((key) => exact[key] ?? []))],
    };
  };
}

/** The host of an address that was pasted whole, without its `www.`; every other text is a name and stays as it is. */
function nameIn(text: string): string {
  const typed = text.trim();
  const [address, another] = addressesIn(typed);
  if (!/^\S*\/\S*$/.test(typed) || address === undefined || another !== undefined || !URL.canParse(address)) return text;
  return new URL(address).hostname.replace(/^www\./, '');
}
