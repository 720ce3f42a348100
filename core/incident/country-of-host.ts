/** Country endings that are not the country's two letters, or that shops of every country use. */
const ENDINGS: Readonly<Record<string, string>> = { uk: 'GB' };

/** Endings of countries that are registered for what they spell. */
const WORLDWIDE: ReadonlySet<string> = new Set(['ai', 'cc', 'co', 'fm', 'gg', 'io', 'la', 'me', 'sh', 'to', 'tv', 'ws']);

/** The country whose ending a host has; undefined for one that shops of every country use. */
export function countryOfHost(host: string): string | undefined {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (ending.length !== 2 || WORLDWIDE.has(ending)) return undefined;
  return ENDINGS[ending] ?? ending.toUpperCase();
}
