import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../scripts/browser/wait';

/** Waits until a JSON file is in a folder whole, and gives back its text; a download lies there empty at first. */
export async function downloadedJson(folder: string, fits: (name: string) => boolean = () => true): Promise<string> {
  let text = '';
  await until(async () => {
    const name = readdirSync(folder).find((one) => one.endsWith('.json') && fits(one));
    text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
    return isJson(text);
  }, 'a download');
  return text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Nothing yet, or the first part of it.
    return false;
  }
}
