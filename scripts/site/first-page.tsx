import type { Site } from './site';
import { LANGUAGES, SITE_WORDS, WORDS } from './site-language';
import { ICON_FILE, pathsIn, STYLE_FILE } from './site-paths';

/** What lies at the site's own address: the choice of a language. */
export function FirstPage({ site }: { site: Site }) {
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>店守 · Misemori</title>
        <meta name="description" content={LANGUAGES.map((one) => SITE_WORDS[one].description).join(' ')} />
        {site.base !== undefined && (
          <>
            <link rel="canonical" href={site.base} />
            <link rel="alternate" hreflang="x-default" href={site.base} />
            {LANGUAGES.map((one) => (
              <link key={one} rel="alternate" hreflang={one} href={`${site.base}${pathsIn(one).index}`} />
            ))}
          </>
        )}
        <link rel="icon" type="image/png" href={ICON_FILE} />
        <link rel="stylesheet" href={STYLE_FILE} />
      </head>
      <body class="wide site">
        <main>
          <h1>店守 · Misemori</h1>
          {LANGUAGES.map((one) => (
            <section key={one} lang={one}>
              <h2>
                <a href={pathsIn(one).index} hreflang={one}>
                  {SITE_WORDS[one].language}
                </a>
              </h2>
              <p>{WORDS[one].catalogue.intro}</p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
