import type { Verdict } from '../verdict/verdict';
import { answeringInTime, inTime, type TimerPort } from './in-time';
import type { ReadAddress, Report, SeenPort } from './ports';
import { type VerdictPorts, verdictAt } from './verdict-at';
import { rememberSeen } from './withdrawals';

/** How long a page of ours waits for the database before it asks the background, in milliseconds. */
const PATIENCE_MS = 1500;

/**
 * The verdict on a page as one of our own pages can form it by itself, without a worker that may have to be started first.
 * Undefined where the dataset is not there or cannot be read: then the background has to be asked, which knows what to do.
 * @param remember false in a private window, which leaves no trace
 */
export async function verdictHere(
  { url, remember }: { url: string | undefined; remember: boolean },
  ports: Required<VerdictPorts> & { seen: SeenPort; timer: TimerPort; readAddress: ReadAddress; report: Report },
): Promise<Verdict | undefined> {
  const { dataset, answers, timer } = ports;
  const verdict = await verdictAt(ports.readAddress(url), {
    clock: ports.clock,
    dataset: { incidentsUnder: (keys) => inTime(dataset.incidentsUnder(keys), timer, PATIENCE_MS) },
    answers: { readAnswers: (ids) => inTime(answers.readAnswers(ids), timer, PATIENCE_MS) },
  });
  if (verdict.kind === 'unavailable' && verdict.reason === undefined) return undefined;
  if (remember && verdict.kind === 'recorded')
    await rememberSeen(verdict.incidents, { seen: answeringInTime(ports.seen, timer), report: ports.report });
  return verdict;
}
