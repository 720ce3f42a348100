import { IncidentCard } from '../../components/incident-card';
import { hasEnded } from '../../core/incident/state';
import { exposuresOf } from '../../core/verdict/exposures-of';
import { fill } from '../../core/wording/fill';
import { type ToldIncident, tellIncident } from '../../core/wording/tell-incident';
import { tellReport } from '../../core/wording/tell-report';
import type { Site } from './site';
import type { SiteEntry } from './site-entry';
import type { SitePage } from './site-frame';
import { type Language, SITE_WORDS, WORDS } from './site-language';
import { hrefFrom, pathsIn } from './site-paths';

/**
 * One incident, told to the end. Nothing is asked and nothing ticked: what was answered could not be kept.
 * @param list the page that lists it; the first page where none does
 */
export function incidentPage(site: Site, entry: SiteEntry, list: string | undefined, language: Language): SitePage {
  const words = WORDS[language];
  const own = SITE_WORDS[language];
  const paths = pathsIn(language);
  const path = paths.incident(entry.page);
  const told = tellIncident(entry.recorded, words);
  const { state } = entry;
  return {
    language,
    path,
    twins: { ja: pathsIn('ja').incident(entry.page), en: pathsIn('en').incident(entry.page) },
    title: hasEnded(state) ? fill(own.feed.changed, { state: words.state[state], name: told.name }) : told.name,
    description: told.summary[0] ?? '',
    // A wrong accusation is to be forgotten, and a discreet name is told to nobody who did not ask for it.
    unlisted: entry.discreet || state === 'withdrawn',
    titled: true,
    body: (
      <>
        <p>
          <a href={hrefFrom(path, list ?? paths.index)}>← {words.catalogue.incident.back}</a>
        </p>
        <IncidentCard told={told} words={words} />
        {told.affected && hasDates(entry) && <p class="compare">{own.compare}</p>}
        <ReportSection site={site} told={told} language={language} />
      </>
    ),
  };
}

/** Whether some days say who is concerned; those of an attack excuse nobody. */
function hasDates({ recorded }: SiteEntry): boolean {
  return exposuresOf(recorded.incident, undefined).some(
    ({ window }) => window && window.kind !== 'attack' && (window.from !== undefined || window.to !== undefined),
  );
}

/** How to say that a record is wrong; without a script there is nothing to press but the address that reports go to. */
function ReportSection({ site, told, language }: { site: Site; told: ToldIncident; language: Language }) {
  const words = WORDS[language];
  const own = SITE_WORDS[language].report;
  const facts = { version: fill(own.version, { version: site.version }), published: site.today, receiver: site.reportUrl };
  const { text, link } = tellReport(told, facts, words);
  return (
    <details class="report">
      <summary>{words.report.open}</summary>
      <p>{own.intro}</p>
      <p>{words.report.forShops}</p>
      <pre>{text}</pre>
      {link === undefined ? (
        <p class="hint">{own.noReceiver}</p>
      ) : (
        <p>
          <a class="send" href={link} rel="noopener noreferrer">
            {own.send}
          </a>
        </p>
      )}
    </details>
  );
}
