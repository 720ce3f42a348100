/** `%41` and its like: letters, digits and `-._~`, which mean the same with and without it (RFC 3986, 6.2.2.2). */
const NEEDLESS = /%(?:2d|2e|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;

/**
 * One spelling for all that servers take for the same path: without path parameters (`;jsessionid=…`), doubled slashes and
 * needless escapes, the others in capitals. Dot segments are gone already (the URL parser resolves them). Rules are written
 * in this form, and pages are compared in it. Runs on every page, so it uses nothing but string operations.
 * @param path from its first slash, as `location.pathname` gives it
 */
export function normalPath(path: string): string {
  return path
    .replace(/;[^/]*/g, '')
    .replace(NEEDLESS, (one) => decodeURIComponent(one))
    .replace(/%../g, (one) => one.toUpperCase())
    .replace(/\/+/g, '/');
}
