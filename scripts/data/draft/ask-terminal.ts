import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type Answers, namesOf, QUESTIONS, whyNot } from './questions';

/**
 * Asks for whatever the flags left open, again until the answer will do.
 * @throws when the input ends before the last question
 */
export async function askTerminal(given: Answers, input: Readable, output: Writable): Promise<Answers> {
  const lines = createInterface({ input });
  const next = lines[Symbol.asyncIterator]();
  const answers: Record<string, string> = { ...given };
  for (const question of QUESTIONS) {
    if (question.flag in given || (question.onlyWith && !answers[question.onlyWith])) continue;
    const values = namesOf(question);
    output.write(`\n${question.ask}${values ? `\n  ${values}` : ''}\n`);
    for (;;) {
      output.write(`${question.flag}${question.fallback ? ` [${question.fallback}]` : ''}: `);
      const line = await next.next();
      if (line.done) throw new Error('The input ended before all was asked; nothing was written.');
      const answer = line.value.trim() || (question.fallback ?? '');
      const wrong = whyNot(question, answer);
      if (wrong === undefined) {
        answers[question.flag] = answer;
        break;
      }
      output.write(`  ${wrong}\n`);
    }
  }
  lines.close();
  return answers;
}
