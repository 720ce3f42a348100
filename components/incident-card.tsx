import type { ToldExposure, ToldIncident } from '../core/wording/tell-incident';
import type { Words } from '../core/words';
import { LevelMark } from './level-mark';

/** One incident: what happened, what to do, who is concerned, where it is from. */
export function IncidentCard({ told, words }: { told: ToldIncident; words: Words }) {
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

      {told.advice.length > 0 && (
        <section>
          <h3>{popup.advice}</h3>
          <ol class="advice">
            {told.advice.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}

      <section>
        <h3>{popup.exposures}</h3>
        <ul class="exposures">
          {told.exposures.map((exposure) => (
            <ExposureItem key={`${exposure.who} ${exposure.window} ${exposure.data.join()}`} told={exposure} />
          ))}
        </ul>
      </section>

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
        <p>{told.provenance}</p>
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
