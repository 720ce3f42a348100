import { collectKnown } from '../similar/collect-known';
import { prepareSimilar } from '../similar/find-similar';
import { lookedFor } from '../similar/looked-for';
import { printSimilar } from '../similar/print-similar';
import type { Answers } from './questions';

/** More is no double. */
const MOST = 5;

/** What is there already that is like a draft, by its names and its address, as lines. It is for its writer to say whether that is the same. */
export function similarToDraft(root: string, answers: Answers, today: string): string[] {
  const get = (flag: string) => (answers[flag] ?? '').trim();
  const asked = lookedFor([get('shop-ja'), get('shop-en'), get('host') && `https://${get('host')}${get('path')}`]);
  const { known, shared } = collectKnown(root, today);
  return printSimilar(asked, prepareSimilar(known, shared)(asked), MOST);
}
