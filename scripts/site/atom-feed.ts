import { createHash } from 'node:crypto';
import { LISTS } from '../../core/incident/vocabulary';
import { fill } from '../../core/wording/fill';
import { tellIncident } from '../../core/wording/tell-incident';
import { escapeMarkup } from './escape-markup';
import { addedOn, momentOfDay, updatedOn } from './record-dates';
import type { Site } from './site';
import type { SiteEntry } from './site-entry';
import { type Language, SITE_WORDS, WORDS } from './site-language';
import { hrefFrom, pathsIn } from './site-paths';

/** More entries than this are no news. */
const MOST = 50;

/**
 * New disclosures, corrections and withdrawals of shops, the newest change first, as Atom (RFC 4287). Like the popup's news it
 * leaves out discreet sites and those that are no shops. An entry's id rests on the record's id alone, so that a
 * correction is the same entry, updated; the same records give the same bytes.
 */
export function atomFeed(site: Site, language: Language): string {
  const own = SITE_WORDS[language];
  const words = WORDS[language];
  const paths = pathsIn(language);
  const address = (path: string) => escapeMarkup(site.base === undefined ? hrefFrom(paths.feed, path) : `${site.base}${path}`);
  const entries = site.listed
    .filter(({ recorded }) => !recorded.incident.notAShop)
    .map((entry) => ({ entry, updated: updatedOn(entry.recorded.incident, site.today) }))
    .sort((a, b) => (a.updated !== b.updated ? (a.updated < b.updated ? 1 : -1) : a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MOST);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${urn(`feed ${language}`)}</id>
  <title>${escapeMarkup(own.feed.title)}</title>
  <updated>${momentOfDay(entries[0]?.updated ?? site.today)}</updated>
  <author><name>Misemori contributors</name></author>
  <rights>${escapeMarkup(`${[words.catalogue.credit, ...LISTS.map((list) => words.catalogue.listCredit[list])].join(words.sentenceSpace)}`)}</rights>
  <link rel="self" type="application/atom+xml" href="${address(paths.feed)}"/>
  <link rel="alternate" type="text/html" hreflang="${language}" href="${address(paths.index)}"/>
${entries.map(({ entry, updated }) => atomEntry(entry, updated, language, address(paths.incident(entry.page)))).join('\n')}
</feed>
`;
}

function atomEntry({ id, recorded }: SiteEntry, updated: string, language: Language, href: string): string {
  const words = WORDS[language];
  const { incident } = recorded;
  const { name, summary } = tellIncident(recorded, words);
  const { state } = incident;
  const title = state === 'active' ? name : fill(SITE_WORDS[language].feed.changed, { state: words.state[state], name });
  return `  <entry>
    <id>${urn(`entry ${language} ${id}`)}</id>
    <title>${escapeMarkup(title)}</title>
    <published>${momentOfDay(addedOn(incident))}</published>
    <updated>${momentOfDay(updated)}</updated>
    <link rel="alternate" type="text/html" hreflang="${language}" href="${href}"/>
    <summary>${escapeMarkup(summary.join(words.sentenceSpace))}</summary>
  </entry>`;
}

/** A name that never changes, whatever address the site has: a UUID of version 8 (RFC 9562), made from a hash. */
function urn(name: string): string {
  const hex = createHash('sha256').update(`misemori ${name}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}
