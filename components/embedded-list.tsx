import type { ToldEmbedded } from '../core/wording/tell-embedded';
import type { ToldHit } from '../core/wording/tell-look-up';
import type { Words } from '../core/wording/words';
import { LevelMark } from './level-mark';

interface EmbeddedListProps {
  words: Words;
  told: readonly ToldEmbedded[];
  onOpen: (choice: ToldHit) => void;
}

/** Suppliers of this page at which something happened: facts on record, which say nothing against the shop. */
export function EmbeddedList({ words, told, onOpen }: EmbeddedListProps) {
  if (told.length === 0) return null;
  return (
    <section class="embedded" aria-labelledby="embedded-title">
      <p class="level level-record">
        <LevelMark level="record" />
        <span>{words.level.record}</span>
      </p>
      <h2 id="embedded-title">{words.embedded.title}</h2>
      {told.map((one) => (
        <div key={one.id}>
          <p>{one.sentences.join(words.sentenceSpace)}</p>
          <button type="button" class="link" onClick={() => onOpen(one)}>
            {words.embedded.more}
          </button>
        </div>
      ))}
    </section>
  );
}
