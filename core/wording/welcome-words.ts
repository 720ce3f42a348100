import type { Text } from './plural-text';

/** The browsers whose toolbars differ. */
export type BrowserKind = 'chromium' | 'firefox';

/** The words of the first-run page, and of the page with the invented shop. */
export interface WelcomeWords {
  title: Text;
  intro: Text;
  does: { title: Text; yes: readonly Text[]; no: readonly Text[] };
  icon: {
    title: Text;
    onToolbar: Text;
    hidden: Text;
    steps: Record<BrowserKind, readonly Text[]>;
    /** What the picture shows, for whoever does not see it. */
    picture: Record<BrowserKind, Text>;
  };
  notice: Text;
  next: { title: Text; example: Text; catalogue: Text; settings: Text };
  example: {
    title: Text;
    intro: Text;
    front: Text;
    frontText: Text;
    again: Text;
    /** In place of the badge, where the reader is done or not among those concerned. */
    quiet: { settled: Text; notAmong: Text };
    popup: Text;
    back: Text;
  };
}
