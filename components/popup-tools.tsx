import type { ComponentChildren } from 'preact';
import type { Words } from '../core/wording/words';

interface PopupToolsProps {
  words: Words;
  /** Whether the look-up is shown, and whether what else can be done is. */
  lookingUp: boolean;
  more: boolean;
  onLookUp: () => void;
  onMore: () => void;
}

/** What can be reached from anywhere in the popup with one press. */
export function PopupTools({ words, lookingUp, more, onLookUp, onMore }: PopupToolsProps) {
  const { links, lookup } = words;
  return (
    <nav class="tools" aria-label={links.label}>
      <button type="button" class="tool" aria-expanded={lookingUp} aria-label={lookup.title} title={lookup.title} onClick={onLookUp}>
        <Icon>
          <circle cx="8.500" cy="8.500" r="5" />
          <path d="m12.500 12.500 4.500 4.500" />
        </Icon>
      </button>
      <a class="tool" href="/catalogue.html" target="_blank" rel="noopener" aria-label={links.catalogue} title={links.catalogue}>
        <Icon>
          <path d="M4 5h1M4 10h1M4 15h1M8 5h8M8 10h8M8 15h8" />
        </Icon>
      </a>
      <a class="tool" href="/settings.html" target="_blank" rel="noopener" aria-label={links.settings} title={links.settings}>
        <Icon>
          <path d="M3 6h6m4 0h4M3 14h2m4 0h8" />
          <circle cx="11" cy="6" r="2" />
          <circle cx="7" cy="14" r="2" />
        </Icon>
      </a>
      <button type="button" class="tool" aria-expanded={more} aria-label={links.more} title={links.more} onClick={onMore}>
        <Icon>
          <path d="M4.500 10h.01M10 10h.01M15.500 10h.01" stroke-width="3" />
        </Icon>
      </button>
    </nav>
  );
}

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.750"
      stroke-linecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
