import { CatalogueFilter } from '../../components/catalogue-filter';
import { CatalogueList } from '../../components/catalogue-list';
import { YearChart } from '../../components/year-chart';
import { countYears } from '../../core/catalogue/years';
import { fill } from '../../core/wording/fill';
import { tellEntry } from '../../core/wording/tell-entry';
import type { Site } from './site';
import type { SitePage } from './site-frame';
import { type Language, SITE_WORDS, WORDS } from './site-language';
import { hrefFrom, pathsIn } from './site-paths';
import { yearPages } from './year-pages';

/** How many of the newest records the first page shows. */
const NEWEST = 20;

const nothing = () => {};

/** The first page of a language: search, the chart, the way to every year, the newest records. */
export function indexPage(site: Site, language: Language): SitePage {
  const words = WORDS[language];
  const own = SITE_WORDS[language];
  const { catalogue } = words;
  const paths = pathsIn(language);
  const path = paths.index;
  const years = yearPages(site.listed).filter(({ part }) => part === 1);
  const [latest] = years;
  const newest = site.listed.slice(0, NEWEST);
  return {
    language,
    path,
    twins: { ja: pathsIn('ja').index, en: pathsIn('en').index },
    title: catalogue.title,
    description: own.description,
    searches: true,
    place: 'list',
    body: (
      <>
        <p class="intro">{catalogue.intro}</p>
        {/* Hidden by the style where no script runs; the script takes it over. */}
        <div id="search" data-records={hrefFrom(path, paths.records)} data-years={years.flatMap(({ year }) => year ?? []).join(' ')}>
          <CatalogueFilter words={words} view={{}} years={years.flatMap(({ year }) => year ?? [])} onChange={nothing} />
        </div>
        <noscript>
          <p class="hint">{own.search.withoutScript}</p>
        </noscript>
        <div id="found" />
        <div id="all">
          <section class="newest">
            <h2>{own.newest}</h2>
            <CatalogueList
              words={words}
              lines={newest.map((one) => tellEntry(one, words))}
              total={newest.length}
              hrefOf={(id) => hrefFrom(path, paths.incident(id))}
              onMore={nothing}
            />
            {latest?.year !== undefined && (
              <p>
                <a href={hrefFrom(path, paths.year(latest.year, 1))}>{fill(own.years.all, { year: String(latest.year) })}</a>
              </p>
            )}
          </section>
          <section class="years">
            <h2 id="years-title">{own.years.title}</h2>
            <ul class="links">
              {years.map(({ year }) => (
                <li key={year}>
                  <a href={hrefFrom(path, paths.year(year, 1))}>
                    {year === undefined ? catalogue.filter.unknownYear : fill(own.years.year, { year: String(year) })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <YearChart words={words} {...countYears(site.listed)} />
        </div>
      </>
    ),
  };
}
