import type { ComponentChildren } from 'preact';
import { LANGUAGE_CHOICES, NOTICE_FROM, type Settings } from '../core/preferences/settings';
import type { ToldMuted } from '../core/wording/tell-muted';
import type { Words } from '../core/wording/words';
import { HistoryPanel, type HistoryPanelProps } from './history-panel';
import { HostAccess } from './host-access';
import { NoticeModes } from './notice-modes';
import { Option } from './option';

interface SettingsViewProps extends HistoryPanelProps {
  settings: Settings;
  muted: ToldMuted[];
  /** Whether the settings and what is remembered could be read; what is shown is how everything was at first where not. */
  readable?: boolean;
  /** Whether this build refreshes from anywhere. */
  hasFeed: boolean;
  /** What became of the last change; announced. */
  outcome: string | undefined;
  /** Whether the browser lets us look at every site; undefined while that is not known. */
  hasAccess?: boolean | undefined;
  onAskForAccess: () => void;
  onChoose: (changed: Partial<Settings>) => void;
  onUnmute: (place: string) => void;
}

/** The settings page. Every change holds at once; there is no button to save with. */
export function SettingsView(props: SettingsViewProps) {
  const { words, settings, muted, readable = true, hasFeed, outcome, hasAccess, onAskForAccess, onChoose, onUnmute, ...history } = props;
  const { settings: text } = words;
  return (
    <>
      <nav class="tabs" aria-label={words.links.label}>
        <a href="/catalogue.html#/">{words.links.catalogue}</a>
        <a href="/catalogue.html#/about">{words.catalogue.nav.about}</a>
        <a href="/welcome.html">{words.welcome.title}</a>
      </nav>
      <h1>{text.title}</h1>
      {!readable && (
        <p class="warning" role="alert">
          {text.unreadable}
        </p>
      )}
      <HostAccess words={words} has={hasAccess} onAsk={onAskForAccess} />
      <Group title={text.notice.title}>
        <NoticeModes words={words} chosen={settings.notice} onChoose={(notice) => onChoose({ notice })} />
        <Option
          type="checkbox"
          name="every-site"
          label={text.everySite.label}
          hint={text.everySite.hint}
          checked={settings.everySite}
          onChange={(everySite) => onChoose({ everySite })}
        />
      </Group>
      <Group title={text.noticeFrom.title}>
        {NOTICE_FROM.map((from) => (
          <Option
            key={from}
            type="radio"
            name="notice-from"
            label={text.noticeFrom[from]}
            checked={settings.noticeFrom === from}
            disabled={settings.notice !== 'badge'}
            onChange={() => onChoose({ noticeFrom: from })}
          />
        ))}
      </Group>
      <section>
        <h2>{text.muted.title}</h2>
        {muted.length === 0 ? <p class="hint">{text.muted.none}</p> : <MutedList words={words} muted={muted} onUnmute={onUnmute} />}
      </section>
      <Group title={text.refresh.title}>
        {hasFeed ? (
          <Option
            type="checkbox"
            name="auto-refresh"
            label={text.refresh.label}
            hint={text.refresh.hint}
            checked={settings.autoRefresh}
            onChange={(autoRefresh) => onChoose({ autoRefresh })}
          />
        ) : (
          <p class="hint">{words.dataset.bundled}</p>
        )}
      </Group>
      <Group title={text.language.title}>
        {LANGUAGE_CHOICES.map((language) => (
          <Option
            key={language}
            type="radio"
            name="language"
            label={text.language[language]}
            {...(language !== 'browser' && { lang: language })}
            checked={settings.language === language}
            onChange={() => onChoose({ language })}
          />
        ))}
      </Group>
      <HistoryPanel words={words} {...history} />
      <p class="outcome" role="status">
        {outcome}
      </p>
    </>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

function MutedList({ words, muted, onUnmute }: { words: Words; muted: ToldMuted[]; onUnmute: (place: string) => void }) {
  return (
    <ul class="muted-shops">
      {muted.map(({ place, name, where, since }) => (
        <li key={place}>
          <span>
            <strong>{name}</strong> <span class="hint">{where}</span> <span class="hint">{since}</span>
          </span>
          <button type="button" aria-label={`${words.settings.muted.unmute}: ${name}`} onClick={() => onUnmute(place)}>
            {words.settings.muted.unmute}
          </button>
        </li>
      ))}
    </ul>
  );
}
