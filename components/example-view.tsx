import type { ToldVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/wording/words';
import type { Folds } from './fold';
import type { Reader } from './incident-card';
import { VerdictView } from './verdict-view';

interface ExampleViewProps {
  words: Words;
  told: ToldVerdict;
  reader: Reader;
  folds: Folds;
  onNoticeAgain: () => void;
  /** Why no badge came when it was asked for. */
  quiet: string | undefined;
}

/** An invented shop, and beside it what the popup would say of it. The in-page badge is put over it from outside. */
export function ExampleView({ words, told, reader, folds, onNoticeAgain, quiet }: ExampleViewProps) {
  const { example: text } = words.welcome;
  return (
    <div class="example">
      <header>
        <p>
          <a href="/welcome.html">← {text.back}</a>
        </p>
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      <section class="front">
        <h2>{text.front}</h2>
        <p>{text.frontText}</p>
        <button type="button" onClick={onNoticeAgain}>
          {text.again}
        </button>
        <p class="hint" role="status">
          {quiet}
        </p>
      </section>
      <section class="beside">
        <h2>{text.popup}</h2>
        <VerdictView told={told} words={words} reader={reader} folds={folds} />
      </section>
    </div>
  );
}
