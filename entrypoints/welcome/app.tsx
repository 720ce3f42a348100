import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome-view';
import type { Settings } from '../../core/preferences/settings';
import type { BrowserKind } from '../../core/wording/welcome-words';
import type { Words } from '../../core/wording/words';
import type { PreferencesPort } from '../../platform/preferences-store';
import { tryAsk } from '../../platform/try-ask';

interface AppProps {
  words: Words;
  preferenceStore: PreferencesPort;
  browser: BrowserKind;
  initial: Settings;
  pinned: boolean;
  /** Calls back when the icon was put on the toolbar or taken off it; gives back how to end that. */
  watchPinned: (changed: (pinned: boolean) => void) => () => void;
}

/** The first-run page. What is chosen is stored at once. */
export function App({ words, preferenceStore, browser, initial, pinned, watchPinned }: AppProps) {
  const [notice, setNotice] = useState(initial.notice);
  const [isPinned, setPinned] = useState(pinned);
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => watchPinned(setPinned), []);

  async function choose(wanted: Settings['notice']): Promise<void> {
    try {
      setNotice((await preferenceStore.choose({ notice: wanted })).notice);
      setOutcome(words.settings.saved);
      void tryAsk({ ask: 'settings-changed' });
    } catch (error) {
      console.error('The choice could not be stored:', error);
      setOutcome(words.settings.failed);
    }
  }

  return (
    <WelcomeView
      words={words}
      browser={browser}
      pinned={isPinned}
      notice={notice}
      outcome={outcome}
      onNotice={(wanted) => void choose(wanted)}
    />
  );
}
