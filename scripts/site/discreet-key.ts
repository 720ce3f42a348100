/** As many hexadecimal digits of a SHA-256 as keep names apart. */
const DIGITS = 20;

/**
 * What stands for a name in public files that may not tell it: of a discreet site only whoever types its whole name finds the
 * page. Not secret (a list of names can be tried), but nobody reads it in passing.
 */
export async function discreetKey(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`misemori ${text}`)));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}
