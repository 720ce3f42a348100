import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../scripts/bonjourlafuite/parse-csv';

describe('a CSV text', () => {
  it.each([
    ['nothing', '', []],
    ['cells with and without quotation marks', '"a";b\n', [['a', 'b']]],
    ['no line break at the end', 'a;b', [['a', 'b']]],
    [
      'an empty cell, also the last',
      '"";\n;""\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a mark, a break and a semicolon inside', '"a ""b"";\nc";d\r\n', [['a "b";\nc', 'd']]],
    ['a mark of the byte order', '\uFEFF"a"\n"b"', [['a'], ['b']]],
  ])('of %s is read', (_, text, rows) => expect(parseCsv(text)).toEqual({ rows }));

  it.each([
    ['is not closed', '"a";"b\n'],
    ['stands in a cell', 'a"b;c\n'],
    ['is followed by something', '"a"b;c\n'],
  ])('in which a quotation mark %s is refused', (_, text) => expect(parseCsv(text)).toEqual({ broken: expect.stringMatching(/^line \d/) }));

  it('is refused with the line', () => expect(parseCsv('"a"\n"b"\n"c')).toMatchObject({ broken: expect.stringMatching(/^line 3:/) }));
});
