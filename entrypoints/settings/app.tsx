import { useEffect, useState } from 'preact/hooks';
import { SettingsView } from '../../components/settings-view';
import { boundDismissals } from '../../core/preferences/bound-dismissals';
import { countRemembered } from '../../core/preferences/count-remembered';
import { MAX_EXPORT_FILE_BYTES, type Remembered, readExportFile, writeExportFile } from '../../core/preferences/export-file';
import type { Settings } from '../../core/preferences/settings';
import { fill } from '../../core/wording/fill';
import { tellMuted, tellResumed } from '../../core/wording/tell-muted';
import { tellRemembered } from '../../core/wording/tell-remembered';
import type { Words } from '../../core/wording/words';
import { LOCALES } from '../../locales';
import { localeFor } from '../../locales/locale-for';
import { FEED_URL } from '../../platform/build';
import { now, readersDay } from '../../platform/clock';
import { askForHostAccess, watchHostAccess } from '../../platform/host-access';
import { browserLanguage } from '../../platform/language';
import { forgetFolds } from '../../platform/open-folds';
import type { PreferencesPort } from '../../platform/preferences-store';
import { saveFile } from '../../platform/save-file';
import { tryAsk } from '../../platform/try-ask';

/** Until it was read. */
const NOTHING = { incidents: [], answers: [], seen: [] };

/** WCAG 2.2 asks that nobody be hurried; what was said is also what the page shows by then. */
const OUTCOME_STAYS_MS = 6000;

/** The settings page. What is chosen is stored at once and holds from the next page on. */
export function App({ preferenceStore, initial }: { preferenceStore: PreferencesPort; initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  const [remembered, setRemembered] = useState<Remembered>();
  const [readable, setReadable] = useState(true);
  const [outcome, setOutcome] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [hasAccess, setHasAccess] = useState<boolean>();
  const words: Words = LOCALES[localeFor(settings.language, browserLanguage())];
  const { settings: text } = words;

  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.title = text.title;
  }, [words]);

  // What was said stays long enough to be read, and then lies over nothing.
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), OUTCOME_STAYS_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function load(): Promise<void> {
    const found = await preferenceStore.remembered();
    setRemembered(found);
    setSettings(found.settings);
    setReadable(true);
  }
  useEffect(() => void load().catch(unreadable), []);

  function unreadable(error: unknown): void {
    console.error('What is remembered could not be read:', error);
    setReadable(false);
  }
  useEffect(() => watchHostAccess(setHasAccess), []);

  /** Does something to the store, and says how it went in the language that holds then. */
  async function change(act: () => Promise<unknown>, done: (words: Words) => string): Promise<void> {
    setProblem(undefined);
    try {
      await act();
      await load();
      void tryAsk({ ask: 'settings-changed' });
      const { language } = await preferenceStore.settings();
      setOutcome(done(LOCALES[localeFor(language, browserLanguage())]));
    } catch (error) {
      // The choice does not hold, and the reader has to know: a full disk, or a profile that keeps nothing.
      console.error('A choice could not be stored:', error);
      setOutcome(readable ? text.failed : text.unreadable);
    }
  }

  async function importFile(file: File): Promise<void> {
    setOutcome(undefined);
    const read = await readFile(file);
    if ('problem' in read) setProblem(text.history.problem[read.problem]);
    else
      await change(
        async () => {
          const revisions = await tryAsk({ ask: 'revisions' });
          await preferenceStore.replace(revisions ? boundDismissals(read.remembered, revisions) : read.remembered);
        },
        (next) => next.settings.history.imported,
      );
  }

  async function save(): Promise<void> {
    const exported = new Date(now()).toISOString();
    const file = `misemori-${readersDay(now())}.json`;
    setProblem(undefined);
    try {
      saveFile(file, writeExportFile(await preferenceStore.remembered(), exported));
      setOutcome(fill(text.history.exported, { file }));
    } catch (error) {
      unreadable(error);
    }
  }

  const muted = remembered?.muted ?? [];
  return (
    <SettingsView
      words={words}
      settings={settings}
      readable={readable}
      hasFeed={FEED_URL !== ''}
      muted={tellMuted(muted, words)}
      holds={tellRemembered(countRemembered(remembered ?? NOTHING), words)}
      outcome={outcome}
      problem={problem}
      hasAccess={hasAccess}
      onAskForAccess={askForHostAccess}
      onChoose={(changed) =>
        void change(
          () => preferenceStore.choose(changed),
          (next) => next.settings.saved,
        )
      }
      onUnmute={(place) =>
        void change(
          () => preferenceStore.unmute(place),
          (next) => tellResumed(place, muted, next),
        )
      }
      onExport={() => void save()}
      onImport={(file) => void importFile(file)}
      onErase={() =>
        void change(
          async () => {
            await preferenceStore.erase();
            forgetFolds();
          },
          (next) => next.settings.history.erased,
        )
      }
    />
  );
}

async function readFile(file: File) {
  if (file.size > MAX_EXPORT_FILE_BYTES) return { problem: 'too-large' as const };
  try {
    return readExportFile(await file.text());
  } catch (error) {
    // It was moved or changed since it was chosen, or the browser may not read it.
    console.error('The file could not be read:', error);
    return { problem: 'unreadable' as const };
  }
}
