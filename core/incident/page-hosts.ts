/** A page that loads from more hosts than this is not looked at to the end. */
export const MAX_HOSTS = 500;

/** A host has at most 253 characters (RFC 1035). */
export const MAX_HOST_LENGTH = 253;

/**
 * The hosts that a page's process says it loads from, without whatever is none: a page that adds one of its own making hides
 * no other. Nothing of it is believed beyond its shape.
 */
export function readHosts(said: unknown): string[] {
  const isHost = (one: unknown) => typeof one === 'string' && one !== '' && one.length <= MAX_HOST_LENGTH;
  return Array.isArray(said) ? said.filter(isHost).slice(0, MAX_HOSTS) : [];
}
