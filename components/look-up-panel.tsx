import type { ToldIncident } from '../core/wording/tell-incident';
import type { ToldHit, ToldLookUp } from '../core/wording/tell-look-up';
import type { Words } from '../core/words';
import { IncidentCard, type Reader } from './incident-card';
import { LookUpBox } from './look-up-box';
import { VerdictView } from './verdict-view';

interface LookUpPanelProps {
  words: Words;
  /** Names that fit what is typed so far. */
  suggestions: ToldHit[];
  /** What was found last; undefined before anything was looked up. */
  found: ToldLookUp | undefined;
  /** The incident chosen from the list. */
  opened: ToldIncident | undefined;
  onType: (text: string) => void;
  onLookUp: (text: string) => void;
  onOpen: (choice: ToldHit) => void;
  onBack: () => void;
  reader?: Reader | undefined;
}

/** Looks up any shop by address or name over the whole dataset. */
export function LookUpPanel({ words, suggestions, found, opened, onType, onLookUp, onOpen, onBack, reader }: LookUpPanelProps) {
  const { lookup } = words;
  return (
    <section class="look-up" aria-labelledby="look-up-title">
      <h2 id="look-up-title">{lookup.title}</h2>
      <LookUpBox words={words} suggestions={suggestions} onType={onType} onLookUp={onLookUp} onOpen={onOpen} />
      <div aria-live="polite">
        {opened ? (
          <>
            <button type="button" class="link" onClick={onBack}>
              ← {lookup.back}
            </button>
            <IncidentCard told={opened} words={words} reader={reader} />
          </>
        ) : (
          found && <Found found={found} words={words} onOpen={onOpen} reader={reader} />
        )}
      </div>
    </section>
  );
}

function Found({ found, words, onOpen, reader }: Pick<LookUpPanelProps, 'words' | 'onOpen' | 'reader'> & { found: ToldLookUp }) {
  return (
    <>
      {found.sentence !== undefined && <p class="found">{found.sentence}</p>}
      {found.address && <VerdictView told={found.address} words={words} reader={reader} />}
      {found.hits.length > 0 && (
        <ul class="hits">
          {found.hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" class="hit" onClick={() => onOpen(hit)}>
                <span>{hit.name}</span>
                <span class="when">{hit.when}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
