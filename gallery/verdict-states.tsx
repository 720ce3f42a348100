import { EmbeddedList } from '../components/embedded-list';
import { EndedList } from '../components/ended-list';
import { HostAccess } from '../components/host-access';
import type { Reader } from '../components/incident-card';
import { ReportPanel } from '../components/report-panel';
import type { Silence } from '../components/silence-note';
import { VerdictView } from '../components/verdict-view';
import type { Incident } from '../core/incident/schema';
import { AFFECTED_ANSWERS, type AffectedAnswer } from '../core/verdict/affected';
import {
  answerPrivately,
  type PrivateAnswers,
  tickPrivately,
  withPrivateAnswers,
  withPrivateAnswersTo,
} from '../core/verdict/private-answers';
import type { Verdict } from '../core/verdict/verdict';
import { tellEmbedded, tellServing } from '../core/wording/tell-embedded';
import { tellEnded } from '../core/wording/tell-ended';
import { tellIncident } from '../core/wording/tell-incident';
import { tellReport } from '../core/wording/tell-report';
import { type ToldVerdict, tellUnseen, tellVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/wording/words';
import { type GalleryState, nothing, READER, unfolded } from './gallery-state';
import { LATER, recorded, toldAs, toldLater, verdictOf } from './invented';

const ID = 'nagisa-tea-2026';

/** What the popup says of the page before the reader. */
export function verdictStates(words: Words): GalleryState[] {
  return [...verdicts(words), ...touches(words), ...besides(words), ...withoutAccess(words)];
}

function verdicts(words: Words): GalleryState[] {
  const all: [string, Verdict | undefined][] = [
    ['loading', undefined],
    ['not-a-site', { kind: 'not-a-site' }],
    ['no-record', { kind: 'no-record', host: 'plain.example' }],
    ['unavailable', { kind: 'unavailable' }],
    ['needs-update', { kind: 'unavailable', reason: 'needs-update' }],
    ['alert', verdictOf('nagisa-tea-2026')],
    ['alert-closed-window', verdictOf('moegi-ceramics-2026')],
    ['caution', verdictOf('hoshizora-zakka-2024')],
    ['through-supplier', verdictOf('minato-books-2026')],
    ['passwords-tried', verdictOf('asahi-market-2026')],
    ['record', verdictOf('kumo-glass-2019')],
    ['later-notice', toldAs(ID, toldLater)],
    ['group-added-surer', toldAs(ID, surerGroupAdded)],
    ['denied-at-first', toldAs(ID, deniedAtFirst)],
    ['same-people-twice', toldAs(ID, () => ({ overlaps: [OVERLAP], listedAddresses: 2100 }))],
    ['not-confirmed', verdictOf('tsubame-stationery-2026')],
    ['shop-closed', verdictOf('yuki-sweets-2026')],
    ['cleared', verdictOf('mizube-2025')],
    ['withdrawn', verdictOf('kawara-tableware-2026')],
    ['several', verdictOf('nagisa-tea-2026', 'hoshizora-zakka-2024', 'kumo-glass-2019')],
  ];
  const { mute, catalogue } = words;
  const silenced: [string, Silence][] = [
    ['muted', { text: mute.here, action: mute.resume, onEnd: nothing }],
    ['dismissed', { text: catalogue.mine.dismissed, action: catalogue.mine.showAgain, onEnd: nothing }],
  ];
  const silent = silenced.map(
    ([name, silence]): GalleryState => ({
      name: `verdict-${name}`,
      on: 'popup',
      content: <VerdictView told={tellVerdict(verdictOf(ID), words)} words={words} reader={READER} silencesOf={() => [silence]} />,
    }),
  );
  const plain = all.map(
    ([name, verdict]): GalleryState => ({
      name: `verdict-${name}`,
      on: 'popup',
      content: <VerdictView told={verdict && tellVerdict(verdict, words)} words={words} onRebuild={nothing} reader={READER} />,
    }),
  );
  return [...plain, ...silent];
}

const OVERLAP = { id: 'komorebi-furniture-2025', name: { ja: '木もれび家具', en: 'Komorebi Furniture' }, disclosed: '2025-11' };

/** Another speaker named a further group later, and is surer of it. */
function surerGroupAdded({ exposures }: Incident): Partial<Incident> {
  const [first, ...more] = exposures;
  if (!first) return {};
  return {
    notices: [{ date: LATER, by: 'authority', changed: ['groups'] }],
    exposures: [{ ...first, disclosed: LATER, certainty: 'confirmed' }, ...more],
  };
}

/** The shop had said that nothing leaked. */
function deniedAtFirst(): Partial<Incident> {
  return { announcedBy: 'authority', notices: [{ date: '2026-02', by: 'operator', denies: true }] };
}

/** "Did this touch me?" after every question was answered alike, steps that were ticked, a private window, and what ended. */
function touches(words: Words): GalleryState[] {
  const view = (name: string, passing: PrivateAnswers, as: Reader = READER): GalleryState => ({
    name: `touch-${name}`,
    on: 'popup',
    content: (
      <VerdictView told={tellVerdict(withPrivateAnswers(verdictOf(ID), passing), words)} words={words} onRebuild={nothing} reader={as} />
    ),
  });
  const ended = tellEnded(recorded('kawara-tableware-2026').incident, words);
  return [
    ...AFFECTED_ANSWERS.map((answer) => view(answer, answeredAlike(answer, words))),
    view('ticked', tickPrivately({}, ID, tellIncident(recorded(ID), words).advice[0]?.id ?? '', true)),
    view('private-window', answeredAlike('no', words), { ...READER, keeps: false }),
    { name: 'ended', on: 'popup', content: <EndedList told={ended === undefined ? [] : [ended]} /> },
  ];
}

function answeredAlike(answer: AffectedAnswer, words: Words): PrivateAnswers {
  let passing: PrivateAnswers = {};
  for (;;) {
    const question = tellIncident(withPrivateAnswersTo(recorded(ID), passing), words).affected?.question;
    if (!question) return passing;
    passing = answerPrivately(passing, ID, question.id, answer);
  }
}

/** What the page loads from a supplier, and reports with and without somebody to send them to. */
function besides(words: Words): GalleryState[] {
  const report = (receiver: string) =>
    tellReport(tellIncident(recorded(ID), words), { version: '1.0.0', published: '2026-11-22', receiver }, words);
  const panel = (receiver: string) => unfolded(<ReportPanel told={report(receiver)} words={words} onCopy={async () => true} />);
  const embedded = tellEmbedded([recorded('minato-books-2026')], words);
  const serving = tellServing([{ recorded: recorded('minato-books-2026'), source: 'https://minato-books.example/shops' }], words);
  return [
    { name: 'embedded', on: 'popup', content: <EmbeddedList words={words} told={embedded} onOpen={nothing} /> },
    { name: 'serving', on: 'popup', content: <EmbeddedList words={words} told={serving} onOpen={nothing} /> },
    { name: 'report', on: 'popup', content: panel('mailto:report@misemori.example?subject={title}&body={report}') },
    { name: 'report-without-receiver', on: 'popup', content: panel('') },
  ];
}

/** While the browser does not let us look at every site: the line alone, and between a verdict and its records. */
function withoutAccess(words: Words): GalleryState[] {
  const line = <HostAccess words={words} has={false} onAsk={nothing} />;
  const below = (name: string, told: ToldVerdict): GalleryState => ({
    name: `without-access-${name}`,
    on: 'popup',
    content: (
      <VerdictView told={told} words={words} onRebuild={nothing} reader={READER}>
        {line}
      </VerdictView>
    ),
  });
  return [
    { name: 'without-access', on: 'popup', content: line },
    below('unseen', tellUnseen(words)),
    below('no-record', tellVerdict({ kind: 'no-record', host: 'plain.example' }, words)),
    below('unavailable', tellVerdict({ kind: 'unavailable' }, words)),
    below('alert', tellVerdict(verdictOf(ID), words)),
  ];
}
