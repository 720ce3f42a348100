import type { ComponentChildren } from 'preact';
import { LISTS } from '../../core/incident/vocabulary';
import { tellDate } from '../../core/wording/dates';
import { fill } from '../../core/wording/fill';
import type { Site } from './site';
import { LANGUAGES, type Language, otherLanguage, SITE_WORDS, WORDS } from './site-language';
import { BREACH_FILE, FULL_FILE, hrefFrom, ICON_FILE, pathsIn, STYLE_FILE } from './site-paths';

/** Where the licence of the records is told. */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A page of the site. */
export interface SitePage {
  language: Language;
  /** Its file, from the site's folder. */
  path: string;
  /** The same page in each language. */
  twins: Readonly<Record<Language, string>>;
  title: string;
  description: string;
  /** Left out of search engines. */
  unlisted?: boolean;
  /** Has the search's script. */
  searches?: boolean;
  /** Which place of the navigation it is. */
  place?: 'list' | 'changes';
  /** What is on it has its title on it already. */
  titled?: boolean;
  body: ComponentChildren;
}

/** What every page has around its own: head, navigation, licence. No script but the search's, no style but the site's. */
export function SiteFrame({ site, page }: { site: Site; page: SitePage }) {
  const { language, path, title, titled, place } = page;
  const words = WORDS[language];
  const own = SITE_WORDS[language];
  const other = otherLanguage(language);
  const { catalogue } = words;
  const to = (target: string) => hrefFrom(path, target);
  const paths = pathsIn(language);
  return (
    <html lang={language}>
      <SiteHead site={site} page={page} />
      <body class="wide site">
        <a class="skip" href="#content">
          {own.skip}
        </a>
        <header>
          <nav class="tabs" aria-label={catalogue.nav.label}>
            <span class="product">{words.product}</span>
            <a href={to(paths.index)} aria-current={place === 'list' ? 'page' : undefined}>
              {catalogue.nav.list}
            </a>
            <a href={to(paths.changes)} aria-current={place === 'changes' ? 'page' : undefined}>
              {catalogue.nav.changes}
            </a>
            <a class="language" href={to(page.twins[other])} lang={other} hreflang={other}>
              {SITE_WORDS[other].language}
            </a>
          </nav>
        </header>
        <main id="content">
          <h1 class={titled ? 'visually-hidden' : undefined}>{title}</h1>
          <p class="hint as-of">{fill(own.asOf, { date: tellDate(site.today, words) })}</p>
          {page.body}
        </main>
        <footer class="credit">
          <h2>{own.data.title}</h2>
          <p>
            {catalogue.credit} <a href={LICENCE}>{own.data.licence}</a>
          </p>
          {LISTS.map((list) => (
            <p key={list}>{catalogue.listCredit[list]}</p>
          ))}
          <ul class="links">
            <li>
              <a href={to(paths.feed)} type="application/atom+xml">
                {own.data.feed}
              </a>
            </li>
            <li>
              <a href={to(FULL_FILE)} type="application/json">
                {own.data.full}
              </a>
            </li>
            <li>
              <a href={to(BREACH_FILE)} type="application/json">
                {own.data.breaches}
              </a>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  );
}

function SiteHead({ site, page }: { site: Site; page: SitePage }) {
  const { language, path, twins, title, description, unlisted, searches } = page;
  const to = (target: string) => hrefFrom(path, target);
  const words = WORDS[language];
  const paths = pathsIn(language);
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...(searches ? ["script-src 'self'", "connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy.join('; ')} />
      {/* Else some browsers ask the resolver for the hosts of links that are only shown. */}
      <meta http-equiv="x-dns-prefetch-control" content="off" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${words.product}`}</title>
      <meta name="description" content={description} />
      {unlisted && <meta name="robots" content="noindex" />}
      {site.base !== undefined && !unlisted && (
        <>
          <link rel="canonical" href={`${site.base}${path}`} />
          {LANGUAGES.map((one) => (
            <link key={one} rel="alternate" hreflang={one} href={`${site.base}${twins[one]}`} />
          ))}
        </>
      )}
      <link rel="alternate" type="application/atom+xml" title={SITE_WORDS[language].feed.title} href={to(paths.feed)} />
      <link rel="icon" type="image/png" href={to(ICON_FILE)} />
      <link rel="stylesheet" href={to(STYLE_FILE)} />
      {searches && <script type="module" src={to(paths.script)} />}
    </head>
  );
}
