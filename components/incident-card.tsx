import type { AffectedAnswer } from '../core/verdict/affected';
import type { ToldExposure } from '../core/wording/tell-exposure';
import type { ToldIncident } from '../core/wording/tell-incident';
import type { Words } from '../core/wording/words';
import { AffectedCheck } from './affected-check';
import { LevelMark } from './level-mark';
import { type Reporting, ReportPanel } from './report-panel';
import { Steps } from './steps';
import { TimeLine } from './time-line';

/** What a card needs to talk with its reader. */
export interface Reader {
  /** Without an answer: take back the one that was given. */
  onAnswer: (told: ToldIncident, question: string, answer: AffectedAnswer | undefined) => void;
  onTick: (told: ToldIncident, step: string, done: boolean) => void;
  onForget: (told: ToldIncident) => void;
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
}

/** One incident: what happened, whether it touched the reader, what to do, who is concerned, where it is from. */
export function IncidentCard({ told, words, reader, reporting }: IncidentCardProps) {
  const { popup } = words;
  const [announcement = '', ...limits] = told.summary;
  return (
    <article class="card" aria-labelledby={`title-${told.id}`}>
      <header>
        <p class={`level level-${told.level}`}>
          <LevelMark level={told.level} />
          <span>{told.levelWord}</span>
          <time>{told.when}</time>
        </p>
        <h2 id={`title-${told.id}`}>{told.title}</h2>
      </header>
      <p class="announcement">{announcement}</p>
      {limits.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}

      {reader && told.affected && (
        <AffectedCheck
          told={told.affected}
          words={words}
          keeps={reader.keeps}
          onAnswer={(question, answer) => reader.onAnswer(told, question, answer)}
          onForget={() => reader.onForget(told)}
        />
      )}

      {told.advice.length > 0 && (
        <Steps
          steps={told.advice}
          neverAsked={told.neverAsked}
          words={words}
          country={reader?.country}
          onTick={reader && ((step, done) => reader.onTick(told, step, done))}
        />
      )}

      {told.exposures.length > 0 && (
        <section>
          <h3>{popup.exposures}</h3>
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
          <h3>{popup.alsoKnown}</h3>
          <ul class="plain">
            {told.also.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}

      <section class="sources">
        <h3>{popup.sources}</h3>
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
      </section>

      {reporting && <ReportPanel told={reporting.reportOn(told)} words={words} onCopy={reporting.onCopy} />}
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
