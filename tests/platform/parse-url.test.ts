import { describe, expect, it } from 'vitest';
import { parsePage, parseTyped } from '../../platform/parse-url';

describe('the address of a page', () => {
  it.each<[string | undefined, string | undefined, string | undefined]>([
    ['https://nagi.example/a?b#c', 'nagi.example', '/a'],
    ['https://NAGI.example', 'nagi.example', '/'],
    ['https://nagi.example./', 'nagi.example', '/'],
    ['http://nagi.example:81/', 'nagi.example', '/'],
    ['https://u:p@nagi.example/', 'nagi.example', '/'],
    ['https://健康.example/道', 'xn--nyqy26a.example', '/%E9%81%93'],
    ['https://nagi.example/a/./b/../c', 'nagi.example', '/a/c'],
    ['https://nagi.example\\a', 'nagi.example', '/a'],
    ['file:///a', undefined, undefined],
    ['about:blank', undefined, undefined],
    ['https://', undefined, undefined],
    ['nonsense', undefined, undefined],
    ['', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s', (url, host, path) => expect(parsePage(url)).toEqual(host === undefined ? undefined : { host, path }));
});

describe('what a person typed', () => {
  it.each([
    ['https://nagi.example', 'nagi.example'],
    ['http://NAGI.example', 'nagi.example'],
    ['https://nagi.example:8080/tea', 'nagi.example'],
    ['https://健康.example', 'xn--nyqy26a.example'],
    ['', undefined],
    ['https://', undefined],
    ['https://a|b', undefined],
    ['::', undefined],
  ])('%j', (text, host) => expect(parseTyped(text)?.hostname).toBe(host));
});
