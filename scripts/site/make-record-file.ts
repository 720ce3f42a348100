import { foldedNames } from '../../core/search/search-names';
import { tellEntry } from '../../core/wording/tell-entry';
import { discreetKey } from './discreet-key';
import { exactTexts } from './exact-texts';
import type { ListedRecord, RecordFile } from './record-file';
import type { Site } from './site';
import type { SiteEntry } from './site-entry';
import { type Language, WORDS } from './site-language';

/** What the search of a language looks through. Discreet records are in it by the hashes of their whole names alone. */
export async function makeRecordFile({ listed, discreet }: Site, language: Language): Promise<RecordFile> {
  const exact = new Map<string, Set<string>>();
  for (const { terms, page } of discreet) {
    for (const text of terms.flatMap(exactTexts)) {
      const key = await discreetKey(text);
      exact.set(key, (exact.get(key) ?? new Set()).add(page));
    }
  }
  const pages = [...exact].map(([key, found]): [string, string[]] => [key, [...found].sort()]);
  return {
    records: listed.map((entry) => listedRecord(entry, language)),
    exact: Object.fromEntries(pages.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function listedRecord(entry: SiteEntry, language: Language): ListedRecord {
  const { id, disclosed, year, cause, leaked, level, state, people, categories, region, origin, recorded } = entry;
  const { name, when, figures } = tellEntry(entry, WORDS[language]);
  return {
    id,
    ...(disclosed !== undefined && { disclosed }),
    ...(year !== undefined && { year }),
    cause,
    leaked,
    level,
    state,
    people,
    categories: [...categories],
    region,
    origin,
    terms: foldedNames(recorded.incident),
    name,
    when,
    ...(figures !== undefined && { figures }),
  };
}
