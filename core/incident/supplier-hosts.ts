import type { Incident } from './schema';

/**
 * The hosts from which pages of a supplier's customers load, of the supplier where an incident happened: `host`, or
 * `*.host` for all below it. None where a shop's account at a booking site was taken over: nothing happened there.
 */
export function embedHosts(incident: Incident): readonly string[] {
  return isAccountElsewhere(incident) ? [] : (incident.suppliers?.at(-1)?.hosts ?? []);
}

/** Whether only an account of the shop at another service was taken over: nothing happened at that service itself. */
export function isAccountElsewhere({ cause }: Pick<Incident, 'cause'>): boolean {
  return cause === 'platform-account-takeover' || cause === 'saas-account';
}

/** The host that a pattern names, or below which it names all. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^\*\./, '');
}

/** Whether a host is one that `host` or `*.host` names. */
export function isEmbedOf(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
