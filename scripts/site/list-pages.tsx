import { CatalogueList } from '../../components/catalogue-list';
import { ChangeList } from '../../components/change-list';
import { fill } from '../../core/wording/fill';
import { tellChanges } from '../../core/wording/tell-changes';
import { tellEntry } from '../../core/wording/tell-entry';
import type { Site } from './site';
import type { SitePage } from './site-frame';
import { type Language, SITE_WORDS, WORDS } from './site-language';
import { hrefFrom, pathsIn } from './site-paths';
import type { YearPage } from './year-pages';

/** The records of a year, or a part of them. */
export function yearPage({ year, part, of, entries }: YearPage, language: Language): SitePage {
  const words = WORDS[language];
  const own = SITE_WORDS[language];
  const paths = pathsIn(language);
  const path = paths.year(year, part);
  const whole = year === undefined ? own.years.unknown : fill(own.years.page, { year: String(year) });
  const title = of === 1 ? whole : fill(own.years.part, { title: whole, n: String(part), of: String(of) });
  return {
    language,
    path,
    twins: { ja: pathsIn('ja').year(year, part), en: pathsIn('en').year(year, part) },
    title,
    description: own.description,
    body: (
      <>
        <CatalogueList
          words={words}
          lines={entries.map((one) => tellEntry(one, words))}
          total={entries.length}
          hrefOf={(id) => hrefFrom(path, paths.incident(id))}
          onMore={() => {}}
        />
        <p class="turn">
          {part > 1 && <a href={hrefFrom(path, paths.year(year, part - 1))}>{own.years.before}</a>}
          {part < of && <a href={hrefFrom(path, paths.year(year, part + 1))}>{own.years.after}</a>}
        </p>
        <p>
          <a href={hrefFrom(path, paths.index)}>← {words.catalogue.incident.back}</a>
        </p>
      </>
    ),
  };
}

/** Corrections, clearings and withdrawals. */
export function changesPage({ listed }: Site, language: Language): SitePage {
  const words = WORDS[language];
  const paths = pathsIn(language);
  return {
    language,
    path: paths.changes,
    twins: { ja: pathsIn('ja').changes, en: pathsIn('en').changes },
    title: words.catalogue.changes.title,
    description: words.catalogue.changes.intro,
    place: 'changes',
    body: <ChangeList words={words} changes={tellChanges(listed, words)} hrefOf={(id) => hrefFrom(paths.changes, paths.incident(id))} />,
  };
}
