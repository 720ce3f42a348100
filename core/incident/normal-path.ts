/**
 * One spelling for all that servers take for the same path: without path parameters (`;jsessionid=…`), doubled slashes and
 * needless escapes, the others in capitals, and a `%` that begins no escape as the escape of itself. Dot segments are gone already (the URL parser resolves them). Rules are written
 * in this form, and pages are compared in it. Runs on every page, so it uses nothing but string operations.
 * @param path from its first slash, as `location.pathname` gives it
 */
export function normalPath(path: string): string {
  return path
    .replace(/;[^/]*/g, '')
    .replace(/%([\da-f]{2})?/gi, unescaped)
    .replace(/\/+/g, '/');
}

/** `%41` and its like mean the same with and without it: letters, digits and `-._~` (RFC 3986, 6.2.2.2). Others keep theirs. */
function unescaped(escaped: string): string {
  if (escaped === '%') return '%25';
  const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[\w.~-]/.test(letter) ? letter : escaped.toUpperCase();
}
