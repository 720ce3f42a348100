import type { Clock } from '../incident/clock';
import type { BuildFacts } from './ensure-dataset';
import type { TimerPort } from './in-time';
import type { InstallPorts } from './install-dataset';
import type { ReadableDataset } from './packaged-dataset';
import type {
  AlarmPort,
  AnswersPort,
  Connection,
  DatasetPort,
  HistoryPort,
  NoticePort,
  OpenPagesPort,
  PreferencesPort,
  ReadAddress,
  RefreshStampsPort,
  Report,
  SeenPort,
  SessionPort,
  SourcePort,
  ToolbarPort,
  WordsFor,
} from './ports';

/** Everything that the background is given. */
export interface BackgroundPorts {
  /** What this package knows of its own dataset and of the keys that it trusts. */
  build: BuildFacts;
  /** Whether this package refreshes from anywhere. */
  hasFeed: boolean;

  dataset: DatasetPort & {
    /** Deletes the dataset; the next use finds none. */
    destroy(): Promise<void>;
  };
  install: InstallPorts;
  bundle: SourcePort;
  feed: SourcePort;
  /** The dataset file that the reader handed over; undefined where there is none. It can be taken once. */
  handedFile(): Promise<SourcePort | undefined>;

  history: HistoryPort;
  answers: AnswersPort;
  seen: SeenPort;
  preferences: PreferencesPort;
  stamps: RefreshStampsPort;
  session: SessionPort;

  toolbar: ToolbarPort;
  notices: NoticePort;
  openPages: OpenPagesPort;
  alarm: AlarmPort;
  hasHostAccess(): Promise<boolean>;
  /** Whether the feed can be asked without telling its host which installation asks. */
  hasFeedAccess(): Promise<boolean>;
  connection(): Connection;
  keepAlive<T>(work: Promise<T>): Promise<T>;
  timer: TimerPort;

  clock: Clock;
  /** From 0 up to 1. */
  random(): number;
  words: WordsFor;
  readAddress: ReadAddress;
  report: Report;
}

/** The ports as whoever answers a question has them: the dataset is only read, and every database answers in time. */
export type ReadingPorts = Omit<BackgroundPorts, 'dataset'> & { dataset: ReadableDataset };
