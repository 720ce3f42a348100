import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfHex, envelopeLines, openEnvelope } from '../../../core/dataset/envelope';

const hex = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('a signed manifest', () => {
  it('gives back the exact bytes that were signed, and is JSON as a whole', () => {
    fc.assert(
      fc.property(fc.array(hex, { minLength: 1, maxLength: 2 }), fc.jsonValue(), (signatures, value) => {
        const signed = Buffer.from(JSON.stringify(value));
        const { before, after } = envelopeLines(signatures);
        const bytes = Buffer.concat([Buffer.from(before), signed, Buffer.from(after)]);
        const opened = openEnvelope(bytes);
        expect(Buffer.from(opened?.signed ?? [])).toEqual(signed);
        expect(opened?.signatures.map((one) => Buffer.from(one).toString('hex'))).toEqual(signatures);
        expect(JSON.parse(bytes.toString())).toEqual({ signatures, signed: JSON.parse(signed.toString()) });
      }),
    );
  });

  const lines = [`{"signatures":["${'ab'.repeat(64)}"],"signed":`, '{"format":1}', '}', ''];
  it.each<[string, (string | undefined)[]]>([
    ['with another last line', [...lines.slice(0, 2), ']', '']],
    ['with a last line that goes on', [...lines.slice(0, 2), '},', '']],
    ['without a last line', lines.slice(0, 2)],
    ['whose last line does not end', lines.slice(0, 3)],
    ['with a line more', [...lines.slice(0, 3), '{}', '']],
    ['with a line more in what was signed', [...lines.slice(0, 1), '{', '"format":1}', '}', '']],
    ['with nothing signed', [lines[0], '', '}', '']],
    ['with a space in its first line', [`${lines[0]} `, ...lines.slice(1)]],
  ])('is none %s, whatever its signature', (_, changed) => {
    expect(openEnvelope(Buffer.from(lines.join('\n')))).toBeDefined();
    expect(openEnvelope(Buffer.from(changed.join('\n')))).toBeUndefined();
  });

  it('never throws over bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => openEnvelope(bytes) === undefined));
  });

  it.each(['', 'a', 'AB', 'zz', '0x', '12 '])('hex digits are lower case and in pairs: %j is none', (text) => {
    expect(bytesOfHex(text)).toBeUndefined();
  });
});
