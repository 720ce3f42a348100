import type { MemoryFileProblem } from './memory-file';
import type { LanguageChoice, NoticeMode, Settings } from './settings';
import type { Plural } from './words';

/** A text with `{placeholders}`. */
type Text = string;

/** What leads from one of our own surfaces to another. */
export interface LinkWords {
  catalogue: Text;
  settings: Text;
  label: Text;
}

/** Stopping and resuming the notices of one shop, in the popup. */
export interface MuteWords {
  mute: Text;
  muted: Text;
  unmute: Text;
}

/** The settings page. */
export interface SettingsWords {
  title: Text;
  saved: Text;
  failed: Text;
  notice: { title: Text; mode: Record<NoticeMode, { label: Text; hint: Text }> };
  noticeFrom: { title: Text } & Record<Settings['noticeFrom'], Text>;
  everySite: { label: Text; hint: Text };
  muted: { title: Text; none: Text; since: Text; unmute: Text; below: Text };
  refresh: { title: Text; label: Text; hint: Text };
  language: { title: Text } & Record<LanguageChoice, Text>;
  memory: {
    title: Text;
    hint: Text;
    holds: Plural;
    export: Text;
    import: Text;
    importHint: Text;
    imported: Text;
    problem: Record<MemoryFileProblem, Text>;
    erase: Text;
    eraseAsk: Text;
    eraseHint: Text;
    eraseYes: Text;
    eraseNo: Text;
    erased: Text;
  };
}
