import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hostSchema } from '../../core/incident/site-rule';

const TENANT = /^(?:\{name\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/(?:[a-z0-9_-]+|\{name\}))*$/;

/**
 * A host on which many owners have their pages, `data/shared-hosts.json`: malls, shop builders, services. Which of its addresses
 * are one owner's is written as they stand in a browser, with `{name}` for what tells the owners apart.
 */
export const sharedHostSchema = z.strictObject({
  host: hostSchema,
  /** `{name}.stores.jp`, `www.etsy.com/shop/{name}`. Empty: nobody but the service itself has an address there. */
  tenants: z.array(z.string().check(z.regex(TENANT, 'write a tenant as NAME stands in the address: www.etsy.com/shop/{name}'))),
  /** First parts of a path that are sections of the host, and nobody's name. */
  reserved: z.optional(z.array(z.string())),
  /** Hosts below it that are one owner's. */
  own: z.optional(z.array(hostSchema)),
  /** Where that can be seen. */
  source: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SharedHost = z.infer<typeof sharedHostSchema>;

/** The list, from the repository's root. */
export function readSharedHosts(root: string): SharedHost[] {
  return z.array(sharedHostSchema).parse(JSON.parse(readFileSync(join(root, 'data/shared-hosts.json'), 'utf8')));
}
