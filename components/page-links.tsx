import type { Words } from '../core/wording/words';

/** The way from the popup to the full pages. */
export function PageLinks({ words }: { words: Words }) {
  return (
    <nav class="page-links" aria-label={words.links.label}>
      <a href="/catalogue.html" target="_blank" rel="noopener">
        {words.links.catalogue}
      </a>
      <a href="/settings.html" target="_blank" rel="noopener">
        {words.links.settings}
      </a>
    </nav>
  );
}
