import type { Clock } from '../incident/clock';
import { type BuildFacts, ensureDataset } from './ensure-dataset';
import type { InstallPorts } from './install-dataset';
import type { Report, SourcePort } from './ports';

/** Sees to it that there is a dataset with a site filter of its own, as far as that can be. */
export interface DatasetReadiness {
  /** Resolves when it was seen to. Never rejects: a failure is reported, and tried again by whoever asks next. */
  ensured(): Promise<void>;
  /** Has whoever asks next look again: another dataset may be in use, with or without its filter. */
  recheck(): void;
  /** Whether a broken one was replaced in this life of the worker. */
  rebuilt(): boolean;
  /** Looks again now, or waits for whoever is looking. Never rejects. */
  again(): Promise<void>;
}

/** Looks once in each life of the worker, and as often again as it failed; a success costs nothing from then on. */
export function datasetReadiness(
  bundle: SourcePort,
  build: BuildFacts,
  install: InstallPorts,
  { clock, report }: { clock: Pick<Clock, 'now'>; report: Report },
): DatasetReadiness {
  let ensuring: Promise<boolean> | undefined;
  let running = false;
  let rebuilt = false;

  async function ensure(): Promise<boolean> {
    running = true;
    try {
      if (await ensureDataset(bundle, build, install, clock.now())) rebuilt = true;
      // A new dataset is in use even where its filter could not be written.
      const [stored, filtered] = await Promise.all([install.dataset.current(), install.filter.generation()]);
      return filtered === stored?.generation;
    } catch (error) {
      report('The dataset could not be prepared:', error);
      return false;
    } finally {
      running = false;
    }
  }

  async function ensured(): Promise<void> {
    ensuring ??= ensure();
    const mine = ensuring;
    if (!(await mine) && ensuring === mine) ensuring = undefined;
  }

  return {
    rebuilt: () => rebuilt,
    ensured,
    recheck() {
      ensuring = undefined;
    },
    again() {
      if (!running) ensuring = undefined;
      return ensured();
    },
  };
}
