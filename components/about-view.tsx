import { LISTS } from '../core/incident/vocabulary';
import type { Words } from '../core/wording/words';

/** What the extension is made of, as its page "About" says it. */
export interface AboutFacts {
  version: string;
  /** How old the data are and how many records they hold, in words; undefined where they cannot be read. */
  data: string | undefined;
  /** Where its makers take reports; empty where nobody is named. */
  contact: string;
}

/** Version, data, licences, privacy, and who publishes it. */
export function AboutView({ words, version, data, contact }: AboutFacts & { words: Words }) {
  const { about, credit, listCredit, requests } = words.catalogue;
  const { report, welcome } = words;
  return (
    <>
      <p class="intro">{about.intro}</p>
      <dl class="about">
        <dt>{about.version}</dt>
        <dd>{version}</dd>
        <dt>{about.data}</dt>
        <dd>{data ?? words.catalogue.unavailable}</dd>
        <dt>{about.licence}</dt>
        <dd>
          <p>{credit}</p>
          {LISTS.map((list) => (
            <p key={list}>{listCredit[list]}</p>
          ))}
          <p>{about.software}</p>
        </dd>
        <dt>{about.privacy}</dt>
        <dd>
          <ul>
            {welcome.does.no.slice(0, 2).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <a href="#/requests">{requests.title}</a>
        </dd>
        <dt>{about.source}</dt>
        <dd>
          <p>{about.sourceHint}</p>
          {contact === '' ? (
            <p>{report.noReceiver}</p>
          ) : (
            <p>
              <a href={contact} target="_blank" rel="noopener noreferrer">
                {contact.replace(/^mailto:/, '')}
              </a>
            </p>
          )}
        </dd>
      </dl>
      <p>
        <a href="/welcome.html">{about.guide}</a>
      </p>
    </>
  );
}
