import type { ToldHit } from '../core/wording/tell-look-up';
import type { ToldNews } from '../core/wording/tell-news';
import type { Words } from '../core/wording/words';
import { HitList } from './hit-list';

interface NewsPanelProps {
  words: Words;
  /** Undefined until it was asked for and has come. */
  news: ToldNews | undefined;
  /** The reader opened the panel. */
  onWanted: () => void;
  onOpen: (choice: ToldHit) => void;
}

/** The newest disclosures and changes; read only once the reader wants them. */
export function NewsPanel({ words, news, onWanted, onOpen }: NewsPanelProps) {
  const text = words.news;
  const lists =
    news &&
    ([
      [text.disclosed, news.disclosed],
      [text.changed, news.changed],
    ] as const);
  return (
    <details class="news" onToggle={(event) => event.currentTarget.open && onWanted()}>
      <summary>{text.title}</summary>
      {lists?.map(([title, hits]) => (
        <section key={title}>
          <h3>{title}</h3>
          {hits.length > 0 ? <HitList hits={hits} onOpen={onOpen} /> : <p class="hint">{text.none}</p>}
        </section>
      ))}
    </details>
  );
}
