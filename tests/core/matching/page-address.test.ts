import { describe, expect, it } from 'vitest';
import { type PageAddress, pageAddress } from '../../../core/matching/page-address';

describe('only a named host on the web is an address', () => {
  it.each<[protocol: string, hostname: string, pathname: string, expected: PageAddress | undefined]>([
    ['https:', 'nagi.example', '/a', { host: 'nagi.example', path: '/a' }],
    ['http:', 'nagi.example', '/', { host: 'nagi.example', path: '/' }],
    ['https:', 'nagi.example.', '/', { host: 'nagi.example', path: '/' }],
    ['https:', 'nagi.example', '', { host: 'nagi.example', path: '/' }],
    ['https:', 'localhost', '/', undefined],
    ['https:', 'a.localhost', '/', undefined],
    ['https:', '127.0.0.1', '/', undefined],
    ['https:', '[::1]', '/', undefined],
    ['https:', '[::ffff:192.0.2.1]', '/', undefined],
    ['https:', '', '/', undefined],
    ['file:', 'nagi.example', '/', undefined],
    ['chrome-extension:', 'nagi.example', '/', undefined],
    ['about:', '', 'blank', undefined],
  ])('%s//%s%s', (protocol, hostname, pathname, expected) => expect(pageAddress({ protocol, hostname, pathname })).toEqual(expected));
});
