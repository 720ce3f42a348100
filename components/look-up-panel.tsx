import { useEffect, useRef } from 'preact/hooks';
import { listHash } from '../core/catalogue/route';
import type { ToldIncident } from '../core/wording/tell-incident';
import type { ToldHit, ToldLookUp, ToldSuggestions } from '../core/wording/tell-look-up';
import type { ToldNews } from '../core/wording/tell-news';
import type { Words } from '../core/wording/words';
import type { Folds } from './fold';
import { HitList } from './hit-list';
import { IncidentCard, type Reader } from './incident-card';
import { LookUpBox } from './look-up-box';
import { NewsPanel } from './news-panel';
import type { Reporting } from './report-panel';
import { VerdictView } from './verdict-view';

interface LookUpPanelProps {
  words: Words;
  /** Names that fit what is typed so far, or are near it. */
  suggestions: ToldSuggestions;
  /** What was found last; undefined before anything was looked up. */
  found: ToldLookUp | undefined;
  /** The incident chosen from the list. */
  opened: ToldIncident | undefined;
  onType: (text: string) => void;
  onLookUp: (text: string) => void;
  onOpen: (choice: ToldHit) => void;
  onBack: () => void;
  reader?: Reader | undefined;
  reporting?: Reporting | undefined;
  folds?: Folds | undefined;
  /** Whether the reader came here to type. */
  focused?: boolean;
  /** Newest disclosures and changes; undefined until they were asked for. */
  news: ToldNews | undefined;
  onNews: () => void;
}

/** Looks up any shop by address or name over the whole dataset. */
export function LookUpPanel(props: LookUpPanelProps) {
  const {
    words,
    suggestions,
    found,
    opened,
    onType,
    onLookUp,
    onOpen,
    onBack,
    reader,
    reporting,
    folds,
    focused = false,
    news,
    onNews,
  } = props;
  const { lookup } = words;
  const back = useRef<HTMLButtonElement>(null);
  // The button that opened it is gone, or is far above.
  useEffect(() => back.current?.focus(), [opened?.id]);
  return (
    <section class="look-up" aria-labelledby="look-up-title">
      <h2 id="look-up-title">{lookup.title}</h2>
      <LookUpBox words={words} suggestions={suggestions} onType={onType} onLookUp={onLookUp} onOpen={onOpen} focused={focused} />
      <div aria-live="polite">
        {opened ? (
          <>
            <button type="button" class="link" ref={back} onClick={onBack}>
              ← {lookup.back}
            </button>
            <IncidentCard key={opened.id} told={opened} words={words} reader={reader} reporting={reporting} folds={folds} />
          </>
        ) : (
          found && (
            <Found found={found} words={words} onLookUp={onLookUp} onOpen={onOpen} reader={reader} reporting={reporting} folds={folds} />
          )
        )}
      </div>
      {!opened && <NewsPanel words={words} news={news} onWanted={onNews} onOpen={onOpen} />}
    </section>
  );
}

type FoundProps = Pick<LookUpPanelProps, 'words' | 'onLookUp' | 'onOpen' | 'reader' | 'reporting' | 'folds'> & { found: ToldLookUp };

function Found({ found, words, onLookUp, onOpen, reader, reporting, folds }: FoundProps) {
  return (
    <>
      {found.sentence !== undefined && (
        <p class="found">
          {found.sentence}
          {found.all !== undefined && (
            <>
              {words.sentenceSpace}
              <a href={`/catalogue.html${listHash({ text: found.all }, inQuery)}`} target="_blank" rel="noopener">
                {words.lookup.all}
              </a>
            </>
          )}
        </p>
      )}
      {found.otherwise !== undefined && <p class="hint">{found.otherwise}</p>}
      {found.address && <VerdictView told={found.address} words={words} reader={reader} reporting={reporting} folds={folds} />}
      {found.several.length > 0 && (
        <ul class="hits">
          {found.several.map((address) => (
            <li key={address}>
              <button type="button" class="hit" onClick={() => onLookUp(address)}>
                {address}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.hits.length > 0 && <HitList hits={found.hits} onOpen={onOpen} />}
      {found.near.length > 0 && (
        <section class="near-names" aria-labelledby="look-up-near">
          <h3 id="look-up-near">{words.lookup.near}</h3>
          <p class="hint">{words.lookup.nearHint}</p>
          <HitList hits={found.near} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}

function inQuery(entries: readonly [name: string, value: string][]): string {
  return entries.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}
