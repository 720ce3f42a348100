import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ExampleView } from '../../components/example-view';
import type { Reader } from '../../components/incident-card';
import { EXAMPLE_HOST, exampleIncident } from '../../core/incident/example-incident';
import type { Day } from '../../core/incident/partial-date';
import type { IncidentAnswers } from '../../core/verdict/affected';
import { helpCountry } from '../../core/verdict/help-country';
import { answeredWith, settledAs, tickedWith } from '../../core/verdict/incident-answers';
import { progressOf } from '../../core/verdict/settled';
import { formVerdict, isSettled, type RecordedIncident } from '../../core/verdict/verdict';
import type { ToldIncident } from '../../core/wording/tell-incident';
import { type ToldNotice, tellNotice } from '../../core/wording/tell-notice';
import { tellVerdict } from '../../core/wording/tell-verdict';
import type { Words } from '../../core/wording/words';
import { passingFolds } from '../../platform/open-folds';

interface AppProps {
  words: Words;
  today: Day;
  /** Whether the icon is on the toolbar. */
  pinned: boolean;
  showNotice: (
    told: ToldNotice,
    events: { onDismiss: () => void; stillBelongs: () => Promise<boolean>; onLookAgain: (look: () => void) => void },
  ) => void;
}

/** The whole path on an invented shop: verdict, badge, answers, ticks, done. Nothing of it is kept or sent. */
export function App({ words, today, pinned, showNotice }: AppProps) {
  const [told, setTold] = useState<IncidentAnswers>({});
  const incident = useMemo(() => exampleIncident(today), [today]);
  const form = (answers: IncidentAnswers) =>
    formVerdict({ host: EXAMPLE_HOST, path: '/' }, [incident], { today, published: today }, new Map([[incident.id, answers]]));
  const verdict = form(told);
  const [recorded] = verdict.kind === 'recorded' ? verdict.incidents : [];
  const loud = recorded !== undefined && recorded.level !== 'record';
  const isLoud = useRef(loud);
  isLoud.current = loud;
  const lookAgain = useRef<() => void>(() => {});
  /** The badge was asked for while there is none. */
  const [askedInVain, setAskedInVain] = useState(false);

  function show(one: RecordedIncident): void {
    showNotice(tellNotice(one, pinned, words), {
      onDismiss: () => {},
      stillBelongs: async () => isLoud.current,
      onLookAgain: (look) => {
        lookAgain.current = look;
      },
    });
  }
  useEffect(() => {
    if (recorded) show(recorded);
  }, []);
  // As the background does at a real shop: what is done is silent at once.
  useEffect(() => lookAgain.current(), [loud]);

  function again(): void {
    if (recorded && loud) show(recorded);
    setAskedInVain(!loud);
  }

  /** Settled or not is decided as at a real shop. */
  function say(about: ToldIncident, change: (before: IncidentAnswers) => IncidentAnswers): void {
    setTold((before) => {
      const after = change(before);
      const formed = form(after);
      const [now] = formed.kind === 'recorded' ? formed.incidents : [];
      const finished = now !== undefined && progressOf(now).finished;
      return settledAs({ scope: about.scope, settled: finished ? about.revision : undefined }, after);
    });
  }

  const reader: Reader = {
    keeps: true,
    country: helpCountry(words.names, Intl.DateTimeFormat().resolvedOptions().timeZone),
    onAnswer: (about, question, answer) => say(about, (before) => answeredWith(before, about.scope, question, answer)),
    onTick: (about, step, done) => say(about, (before) => tickedWith(before, step, done)),
    onSettle: ({ scope, revision }, done) => setTold((before) => settledAs({ scope, settled: done ? revision : undefined }, before)),
    onForget: () => setTold({}),
  };
  const folds = useMemo(passingFolds, []);
  const { quiet } = words.welcome.example;

  return (
    <ExampleView
      words={words}
      told={tellVerdict(verdict, words)}
      reader={reader}
      folds={folds}
      onNoticeAgain={again}
      quiet={askedInVain && recorded && !loud ? (isSettled(recorded) ? quiet.settled : quiet.notAmong) : undefined}
    />
  );
}
