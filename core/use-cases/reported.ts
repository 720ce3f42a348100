import type { Report } from './ports';

/** What some work comes to; undefined where it failed, which is reported. Never rejects. */
export async function reported<T>(what: string, work: Promise<T>, report: Report): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    report(what, error);
    return undefined;
  }
}
