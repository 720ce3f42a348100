import type { Settings } from '../core/preferences/settings';
import type { BrowserKind } from '../core/wording/welcome-words';
import type { Words } from '../core/wording/words';
import { NoticeModes } from './notice-modes';
import { PinPicture } from './pin-picture';

interface WelcomeViewProps {
  words: Words;
  browser: BrowserKind;
  /** Whether the icon is on the toolbar; undefined while that is not known. */
  pinned: boolean | undefined;
  notice: Settings['notice'];
  /** What became of the last choice; announced. */
  outcome: string | undefined;
  onNotice: (notice: Settings['notice']) => void;
}

/** The first-run page: what the extension does and never does, where its icon is, how one is told, and a way to try it. */
export function WelcomeView({ words, browser, pinned, notice, outcome, onNotice }: WelcomeViewProps) {
  const { welcome: text } = words;
  return (
    <div class="welcome">
      <header>
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      <section class="does">
        <h2>{text.does.title}</h2>
        <ul class="yes">
          {text.does.yes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <ul class="no">
          {text.does.no.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <section class="icon">
        <h2>{text.icon.title}</h2>
        {pinned !== undefined && (
          <p class={pinned ? 'pinned' : 'not-pinned'} role="status">
            {pinned ? text.icon.onToolbar : text.icon.hidden}
          </p>
        )}
        {!pinned && (
          <ol>
            {text.icon.steps[browser].map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        )}
        <PinPicture browser={browser} name={words.product} label={text.icon.picture[browser]} />
      </section>
      <fieldset class="modes">
        <legend>
          <h2>{text.notice}</h2>
        </legend>
        <NoticeModes words={words} chosen={notice} onChoose={onNotice} />
        <p class="hint" role="status">
          {outcome}
        </p>
      </fieldset>
      <section class="next">
        <h2>{text.next.title}</h2>
        <p>
          <a class="button" href="/example.html">
            {text.next.example}
          </a>
        </p>
        <p class="ways">
          <a href="/catalogue.html">{text.next.catalogue}</a>
          <a href="/settings.html">{text.next.settings}</a>
        </p>
      </section>
    </div>
  );
}
