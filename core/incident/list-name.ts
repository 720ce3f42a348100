import { nameIn } from './name-in';
import type { Incident } from './schema';

/** The name of an incident in lists, for readers of either language: its own, else the names of its shops joined. */
export function listName({ name, shops }: Pick<Incident, 'name' | 'shops'>): { ja: string; en: string } {
  const all = name ? [name] : shops.map((shop) => shop.name);
  return { ja: all.map((one) => nameIn(one, 'ja')).join('・'), en: all.map((one) => nameIn(one, 'en')).join(', ') };
}
