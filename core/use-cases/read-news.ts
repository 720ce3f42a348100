import { type News, newsOf } from '../catalogue/news';
import type { ReadableDataset } from './ports';

/**
 * What happened lately, from the dataset in use.
 * @param max of new and of changed records each
 * @throws when the database cannot be read
 */
export async function readNews(dataset: ReadableDataset, max: number): Promise<News> {
  return newsOf(await dataset.headings(), max);
}
