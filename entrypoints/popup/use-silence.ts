import { useState } from 'preact/hooks';
import type { Silence } from '../../components/silence-note';
import { type Dismissals, dismissedOf } from '../../core/preferences/dismissed';
import { type MutedShop, mutedAt, placeOf } from '../../core/preferences/muted-shop';
import { DEFAULT_SETTINGS, type Settings } from '../../core/preferences/settings';
import type { Verdict } from '../../core/verdict/verdict';
import type { ToldIncident } from '../../core/wording/tell-incident';
import type { Words } from '../../core/wording/words';
import type { DismissalsPort } from '../../platform/dismissals';
import { parsePage } from '../../platform/parse-url';
import { type PreferencesPort, settingsOrDefault } from '../../platform/preferences-store';
import { activeTab } from '../../platform/tabs';
import { tryAsk } from '../../platform/try-ask';

/** Where what silences a page is kept. */
export interface SilencePorts {
  preferenceStore: Pick<PreferencesPort, 'muted' | 'settings'>;
  dismissals: DismissalsPort;
}

/** What the reader silenced, as it was read last. */
interface Silenced {
  /** The muted shop that the page belongs to, as `placeOf` writes it. */
  muted?: string | undefined;
  dismissals: Dismissals;
  settings: Settings;
}

/** What the reader does not want to hear in the page before them, and how they change that. `keeps`: false in a private window. */
export function useSilence(words: Words, verdict: Verdict | undefined, keeps: boolean, { preferenceStore, dismissals }: SilencePorts) {
  const [silenced, setSilenced] = useState<Silenced>({ dismissals: new Map(), settings: DEFAULT_SETTINGS });
  const [failed, setFailed] = useState(false);

  /** Gives back what it found. A store that cannot be read silences nothing. */
  async function load(): Promise<Silenced> {
    const address = parsePage((await activeTab())?.url);
    const shops = await orElse<MutedShop[]>(preferenceStore.muted(), []);
    const shop = address && mutedAt(address, shops);
    const found = {
      muted: shop && placeOf(shop),
      dismissals: await orElse(dismissals.dismissals(), new Map()),
      settings: await settingsOrDefault(preferenceStore),
    };
    setSilenced(found);
    return found;
  }

  async function mute(on: boolean): Promise<void> {
    const tab = await activeTab();
    if (tab?.url === undefined) return;
    const where = { url: tab.url, tabId: tab.id };
    if (on) await tryAsk({ ask: 'mute', ...where });
    else if (silenced.muted !== undefined) await tryAsk({ ask: 'unmute', place: silenced.muted, ...where });
    setFailed(((await load()).muted !== undefined) !== on);
  }

  async function showAgain(id: string): Promise<void> {
    await orElse(dismissals.showAgain(id), undefined);
    setFailed((await load()).dismissals.has(id));
  }

  const isMuted = silenced.muted !== undefined;
  const preferences = { ...silenced.settings, muted: isMuted };
  const dismissed = verdict ? dismissedOf(verdict, silenced.dismissals, preferences).map(({ incident }) => incident.id) : [];

  function silencesOf({ id }: ToldIncident): Silence[] {
    const { mute: text, catalogue } = words;
    const { mine } = catalogue;
    const [loudest] = verdict?.kind === 'recorded' && verdict.level !== 'none' ? verdict.incidents : [];
    if (isMuted) {
      return loudest?.incident.id === id
        ? [{ text: text.here, action: text.resume, onEnd: keeps ? () => void mute(false) : undefined }]
        : [];
    }
    if (!dismissed.includes(id)) return [];
    return [{ text: mine.dismissed, action: mine.showAgain, onEnd: keeps ? () => void showAgain(id) : undefined }];
  }

  return { isMuted, failed, load, mute, silencesOf };
}

async function orElse<T>(doing: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    console.error('What is silenced could not be read or changed:', error);
    return otherwise;
  }
}
