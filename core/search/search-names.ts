import type { Incident } from '../incident/schema';

/** The name of an incident in lists of both languages: its own, else the names of its shops joined. */
export function listName({ name, shops }: Incident): { ja: string; en: string } {
  return {
    ja: name?.ja ?? shops.map((shop) => shop.name.ja).join('・'),
    en: name?.en ?? shops.map((shop) => shop.name.en).join(', '),
  };
}

/**
 * Every name and address that an incident is found by, as records write them: its name in lists; names, aliases and hosts
 * of its shops; its operator. Some may be there twice. The dataset's headings and the catalogue's entries both carry these,
 * so that the two searches find the same.
 */
export function searchNames(incident: Incident): string[] {
  const { ja, en } = listName(incident);
  const shops = incident.shops.flatMap((shop) => [
    shop.name.ja,
    shop.name.en,
    ...(shop.aliases ?? []),
    ...(shop.sites ?? []).map(({ host }) => host),
  ]);
  return [ja, en, ...shops, ...(incident.operator ? [incident.operator.ja, incident.operator.en] : [])];
}
