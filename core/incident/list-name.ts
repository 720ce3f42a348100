import type { Incident } from './schema';

/** The name of an incident in lists of both languages: its own, else the names of its shops joined. */
export function listName({ name, shops }: Pick<Incident, 'name' | 'shops'>): { ja: string; en: string } {
  return {
    ja: name?.ja ?? shops.map((shop) => shop.name.ja).join('・'),
    en: name?.en ?? shops.map((shop) => shop.name.en).join(', '),
  };
}
