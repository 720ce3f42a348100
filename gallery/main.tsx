import { render } from 'preact';
import type { Words } from '../core/wording/words';
import { LOCALES } from '../locales';
import { showNotice } from '../platform/in-page-notice';
import { galleryNotices } from './notices';
import { galleryStates } from './states';
import '../components/style.css';
import '../components/page.css';
import './gallery.css';

// The address says what is shown: `?lang=en` the language, `?only=NAME` one state alone. The theme is the browser's.
const params = new URLSearchParams(location.search);
const language = params.get('lang') === 'en' ? 'en' : 'ja';
const only = params.get('only');
const words: Words = LOCALES[language];
document.documentElement.lang = words.locale;

const states = galleryStates(words);
const notices = galleryNotices(words);
const root = document.getElementById('root');
const notice = only === null ? undefined : notices.get(only);
const alone = states.find(({ name }) => name === only);
const shown = only === null ? states : states.filter(({ name }) => name === only);

if (notice) showNotice(notice, { onDismiss: () => {}, stillBelongs: async () => true });
else if (root) render(alone?.on === 'page' ? <main>{alone.content}</main> : <Gallery />, root);

function Gallery() {
  return (
    <main class="gallery">
      <h1>Misemori gallery</h1>
      {only === null && (
        <nav aria-label="Language">
          <a href="?lang=ja">日本語</a> <a href="?lang=en">English</a>
        </nav>
      )}
      {shown.map(({ name, on, content }) => (
        <section key={name} id={name} class={`state on-${on}`} aria-label={name}>
          <p class="state-name">
            <a href={`?lang=${language}&only=${name}`}>{name}</a>
          </p>
          {on === 'page' ? (
            <iframe title={name} src={`?lang=${language}&only=${name}`} loading="lazy" />
          ) : (
            <div class="surface">{content}</div>
          )}
        </section>
      ))}
      {only === null &&
        [...notices.keys()].map((name) => (
          <section key={name} id={name} class="state" aria-label={name}>
            <p class="state-name">{name}</p>
            <iframe class="notice" title={name} src={`?lang=${language}&only=${name}`} loading="lazy" />
          </section>
        ))}
    </main>
  );
}
