import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const TIMEOUT_MS = 60_000;

/**
 * The text of a list, from a file or from a web address; or in one line why there is none.
 * @param accept the media type that the server is asked for
 * @param command whose request it is: some servers answer nobody without a user agent
 */
export async function readSource(from: string, accept: string, command: string): Promise<{ text: string } | { failure: string }> {
  if (!/^https?:\/\//i.test(from)) {
    try {
      return { text: readFileSync(resolve(from), 'utf8') };
    } catch {
      return { failure: 'the file cannot be read' };
    }
  }
  try {
    const headers = { accept, 'user-agent': `Misemori (npm run ${command})` };
    const response = await fetch(from, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? { text: await response.text() } : { failure: `the server answered ${response.status}` };
  } catch (error) {
    return { failure: `no answer (${error instanceof Error ? error.message : String(error)})` };
  }
}
