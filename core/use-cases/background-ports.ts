import type { LoggedRequest } from '../dataset/request-log';
import type { Clock } from '../incident/clock';
import type { BuildFacts } from './ensure-dataset';
import type { TimerPort } from './in-time';
import type { InstallPorts } from './install-dataset';
import type {
  AlarmPort,
  AnswersPort,
  Connection,
  FilterPort,
  HistoryPort,
  NoticePort,
  OpenPagesPort,
  PreferencesPort,
  ReadAddress,
  ReadableDataset,
  RefreshStampsPort,
  Report,
  SeenPort,
  SessionPort,
  SourcePort,
  ToolbarPort,
  WordsFor,
} from './ports';

/** What the background needs to answer pages, and to see whether there is more to do. */
export interface VisitPorts {
  /** What this package knows of its own dataset and of the keys that it trusts. */
  build: BuildFacts;
  /** Whether this package refreshes from anywhere. */
  hasFeed: boolean;

  dataset: Pick<ReadableDataset, 'incidentsUnder' | 'current' | 'isWhole'>;
  filter: Pick<FilterPort, 'generation'>;
  history: HistoryPort;
  answers: AnswersPort;
  preferences: PreferencesPort;
  session: SessionPort;

  toolbar: ToolbarPort;
  notices: NoticePort;
  alarm: AlarmPort;
  timer: TimerPort;
  clock: Clock;
  words: WordsFor;
  readAddress: ReadAddress;
  report: Report;
}

/** What the background hands over when it opens the back room, so that there is one of each adapter in the worker. */
export interface HandedOver extends VisitPorts {
  dataset: StoredDatasetPort;
  filter: FilterPort;
  seen: SeenPort;
  stamps: RefreshStampsPort;
  /** Notes a request that was sent. */
  log(request: LoggedRequest): Promise<void>;
}

type StoredDatasetPort = ReadableDataset & {
  /** Deletes the dataset; the next use finds none. */
  destroy(): Promise<void>;
};

/** Everything that the back room is given. */
export interface BackgroundPorts extends Omit<HandedOver, 'filter' | 'log'> {
  install: InstallPorts;
  bundle: SourcePort;
  feed: SourcePort;
  /** The dataset file that the reader handed over; undefined where there is none. It can be taken once. */
  handedFile(): Promise<SourcePort | undefined>;

  openPages: OpenPagesPort;
  openFirstRun(): Promise<void>;
  hasHostAccess(): Promise<boolean>;
  /** Whether the feed can be asked without telling its host which installation asks. */
  hasFeedAccess(): Promise<boolean>;
  connection(): Connection;
  keepAlive<T>(work: Promise<T>): Promise<T>;
  /** From 0 up to 1. */
  random(): number;
}

/** The ports as a page is answered by them: every database answers in time. */
export type AnsweringPorts = Omit<VisitPorts, 'dataset'> & { dataset: Pick<ReadableDataset, 'incidentsUnder'> };

/** The ports as whoever answers a question has them: the dataset is only read, and every database answers in time. */
export type ReadingPorts = Omit<BackgroundPorts, 'dataset'> & { dataset: ReadableDataset };
