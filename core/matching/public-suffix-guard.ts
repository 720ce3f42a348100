import type { Place } from '../incident/site-rule';
import { SHARED_HOSTS } from './shared-hosts';

/**
 * The last line against a rule that would accuse those who have nothing to do with one another: a whole country's shops, a
 * whole mall, a section of one. The full public suffix list (tldts, 38 ms to load) is consulted where records are checked and
 * signed; here are the shapes, and the list of shared hosts (`data/shared-hosts.json`), which lint and feed both go by.
 */

/** What stands before a two-letter country in a public suffix: `co.jp`, `com.au`. */
const SECOND_LEVELS = new Set(['ac', 'ad', 'co', 'com', 'ed', 'edu', 'go', 'gob', 'gov', 'gr', 'lg', 'ne', 'net', 'or', 'org']);

/** An address of one owner on a shared host: `{name}` stands for the owner. */
interface Tenant {
  host: string;
  path: string[];
}

interface Shared {
  tenants: Tenant[];
  reserved: ReadonlySet<string>;
  own: ReadonlySet<string>;
}

const NAME = '{name}';

let shared: ReadonlyMap<string, Shared> | undefined;

/** Taken apart on first use: few workers ever ask. */
function sharedHosts(): ReadonlyMap<string, Shared> {
  shared ??= new Map(
    SHARED_HOSTS.map((line) => {
      const [host = '', tenants = '', reserved = '', own = ''] = line.split(' ');
      const parts = (text: string) => text.split(',').filter((part) => part !== '');
      const made = parts(tenants).map((tenant) => {
        const [first = '', ...path] = tenant.split('/');
        return { host: first, path };
      });
      return [host, { tenants: made, reserved: new Set(parts(reserved)), own: new Set(parts(own)) }];
    }),
  );
  return shared;
}

/** Whether all of this host belongs to many owners: a public suffix, a shop builder, a mall. */
export function isSharedSuffix(host: string): boolean {
  const bare = withoutWww(host);
  return isSuffix(bare) || sharedHosts().has(bare);
}

/**
 * Why a rule would accuse more than one owner; undefined where it names one.
 *
 * - `suffix`: everybody below a public suffix.
 * - `platform`: a shared host as a whole, or a part of it that is no owner's as far as the list knows.
 * - `section`: a path of it under which many owners live.
 * @param isPlatform whether the record is about the platform itself, and not about one of its tenants
 */
export function accusesMany(rule: Place, isPlatform: boolean): 'suffix' | 'platform' | 'section' | undefined {
  const bare = withoutWww(rule.host);
  if (rule.kind !== 'path' && isSuffix(bare)) return 'suffix';
  const listed = sharedHostOf(rule.host);
  if (!listed || listed.own.has(rule.host)) return undefined;
  const { tenants } = listed;
  if (rule.kind === 'path') {
    const path = rule.path.slice(1).split('/');
    if (tenants.some((tenant) => namesHost(tenant.host, rule.host) && namesPath(tenant, path, listed))) return undefined;
    const isSection = tenants.some((tenant) => namesHost(tenant.host, rule.host) && path.every((part, i) => tenant.path[i] === part));
    return isSection ? 'section' : isPlatform ? undefined : 'platform';
  }
  if (tenants.some((tenant) => tenant.path.length === 0 && namesHost(tenant.host, rule.host))) return undefined;
  // Below some platforms every host is somebody's: even the platform's own record is about its own host alone.
  const reachesTenants = rule.kind === 'site' && tenants.some((tenant) => tenant.host === `${NAME}.${rule.host}`);
  return isPlatform && !reachesTenants ? undefined : 'platform';
}

/** The shared host that a host is, or lies below; the nearest one. */
function sharedHostOf(host: string): Shared | undefined {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const found = sharedHosts().get(at === 0 ? host : host.slice(at + 1));
    if (found) return found;
  }
  return undefined;
}

/** Whether a host is the one of a tenant's address, with or without `www.`, or one label in the place of its name. */
function namesHost(pattern: string, host: string): boolean {
  if (!pattern.startsWith(`${NAME}.`)) return withoutWww(pattern) === withoutWww(host);
  const below = pattern.slice(NAME.length);
  const label = host.slice(0, -below.length);
  return host.endsWith(below) && label !== '' && !label.includes('.') && label !== 'www';
}

/** Whether a path goes as deep as to one owner's name. A section of the host is nobody's name. */
function namesPath(tenant: Tenant, path: readonly string[], { tenants, reserved }: Shared): boolean {
  return (
    tenant.path.length > 0 &&
    tenant.path.every((part, i) => {
      const given = path[i];
      if (part !== NAME) return part === given;
      const isSection = i === 0 && tenants.some((other) => namesHost(other.host, tenant.host) && other.path[0] === given);
      return given !== undefined && given !== '' && !isSection && !(i === 0 && reserved.has(given.toLowerCase()));
    })
  );
}

/** Whether everybody of a country can have a host below this one, by its shape: `co.jp`. */
export function isSuffix(bare: string): boolean {
  const dot = bare.indexOf('.');
  return dot === bare.length - 3 && SECOND_LEVELS.has(bare.slice(0, dot));
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}
