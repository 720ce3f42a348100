import type { AffectedAnswer } from '../core/verdict/affected';
import type { ToldExposure } from '../core/wording/tell-exposure';
import type { ToldIncident } from '../core/wording/tell-incident';
import type { Words } from '../core/wording/words';
import { AffectedCheck } from './affected-check';
import { Fold, type Folds } from './fold';
import { LevelMark } from './level-mark';
import { type Reporting, ReportPanel } from './report-panel';
import { Settlement } from './settlement';
import { type Silence, SilenceNote } from './silence-note';
import { HelpLines, Steps } from './steps';
import { TimeLine } from './time-line';

/** What a card needs to talk with its reader. */
export interface Reader {
  /** Without an answer: take back the one that was given. */
  onAnswer: (told: ToldIncident, question: string, answer: AffectedAnswer | undefined) => void;
  onTick: (told: ToldIncident, step: string, done: boolean) => void;
  onForget: (told: ToldIncident) => void;
  /** The reader is done with the record as it stands, or opens it again. */
  onSettle: (told: ToldIncident, done: boolean) => void;
  /** False in a private window, which leaves no trace. */
  keeps: boolean;
  /** Where known: whose public help lines to show. */
  country?: 'JP' | undefined;
}

interface IncidentCardProps {
  told: ToldIncident;
  words: Words;
  /** Absent where nobody can be asked: the card then only tells. */
  reader?: Reader | undefined;
  /** Absent where no report can be made. */
  reporting?: Reporting | undefined;
  /** Absent where there is room for everything at once. */
  folds?: Folds | undefined;
  /** Why pages do not speak of it, though they would. */
  silences?: readonly Silence[] | undefined;
}

/** One incident: what happened, whether it touched the reader, what to do first; the rest behind its headings. */
export function IncidentCard({ told, words, reader, reporting, folds, silences = [] }: IncidentCardProps) {
  const { popup } = words;
  const [announcement = '', ...limits] = told.summary;
  // Where an answer is why nothing is left to do, that comes first, and the answer can be changed beside it.
  const ruledOut = reader !== undefined && told.affected?.outcome?.kind === 'not-among-the-announced';
  const settlement = (onChange?: () => void) =>
    told.settlement && (
      <Settlement
        words={words}
        told={told.settlement}
        keeps={reader?.keeps === true}
        onSettle={reader && ((done) => reader.onSettle(told, done))}
        onChange={onChange}
      />
    );
  return (
    <article class="card" aria-labelledby={`title-${told.id}`}>
      <header>
        <p class={`level level-${told.level}`}>
          <LevelMark level={told.level} />
          <span>{told.levelWord}</span>
          {told.flag !== undefined && <span class="flag">{told.flag}</span>}
          <span class="disclosed-on">{told.when}</span>
        </p>
        <h2 id={`title-${told.id}`}>{told.title}</h2>
        {silences.map((one) => (
          <SilenceNote key={one.text} told={one} />
        ))}
      </header>
      <p class="lead">{told.lead ?? announcement}</p>

      {!ruledOut && settlement()}

      {reader && told.affected && (
        <AffectedCheck
          told={told.affected}
          words={words}
          keeps={reader.keeps}
          onAnswer={(question, answer) => reader.onAnswer(told, question, answer)}
          onForget={() => reader.onForget(told)}
          below={ruledOut ? settlement : undefined}
        />
      )}

      {told.advice.length > 0 && (
        <Steps
          steps={told.advice}
          title={told.adviceTitle}
          words={words}
          folds={folds}
          onTick={reader && ((step, done) => reader.onTick(told, step, done))}
        />
      )}

      {/* Where there is no claim, the announcement stands in its place, and of a record that was wrong there is no more. */}
      {(told.lead !== undefined || limits.length > 0) && (
        <Fold name="announcement" title={popup.announcement} folds={folds}>
          {told.lead !== undefined && <p class="announcement">{announcement}</p>}
          {limits.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {told.exposures.length > 0 && (
            <section>
              <h4>{popup.exposures}</h4>
              {told.timeLine && <TimeLine told={told.timeLine} words={words} />}
              <ul class="exposures">
                {told.exposures.map((exposure) => (
                  <ExposureItem key={`${exposure.who} ${exposure.window} ${exposure.data.join()}`} told={exposure} />
                ))}
              </ul>
            </section>
          )}
          {told.also.length > 0 && (
            <section>
              <h4>{popup.alsoKnown}</h4>
              <ul class="plain">
                {told.also.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
        </Fold>
      )}

      {(told.neverAsked !== undefined || (told.advice.length > 0 && reader?.country)) && (
        <Fold name="care" title={popup.care} folds={folds}>
          {told.neverAsked !== undefined && <p class="never">{told.neverAsked}</p>}
          {told.advice.length > 0 && reader?.country && <HelpLines steps={told.advice} words={words} country={reader.country} />}
        </Fold>
      )}

      <Fold name="sources" title={popup.sources} folds={folds}>
        {told.provenance !== undefined && <p>{told.provenance}</p>}
        <ul>
          {told.sources.map(({ url, label }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {label}
              </a>{' '}
              <span class="host">{hostOf(url)}</span>
            </li>
          ))}
        </ul>
        {told.sourceNotes.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {reporting && <ReportPanel key={told.id} told={reporting.reportOn(told)} words={words} onCopy={reporting.onCopy} />}
      </Fold>
    </article>
  );
}

function ExposureItem({ told }: { told: ToldExposure }) {
  return (
    <li>
      <p class="who">
        <strong>{told.who}</strong>
        {told.figures !== undefined && <span class="figures">{told.figures}</span>}
      </p>
      <p class="window">{told.window}</p>
      <ul class="data">
        {told.data.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {told.asides.map((aside) => (
        <p class="aside" key={aside}>
          {aside}
        </p>
      ))}
    </li>
  );
}

function hostOf(url: string): string {
  return url.split('/')[2] ?? '';
}
