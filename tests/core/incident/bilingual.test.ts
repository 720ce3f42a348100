import { describe, expect, it } from 'vitest';
import { keySchema, nameFormsSchema, noteSchema } from '../../../core/incident/bilingual';
import { OPEN, STRICT } from '../../../core/incident/forms';

describe('a text in both languages', () => {
  it.each([
    ['a name', nameFormsSchema, 80, 80],
    ['a note', noteSchema, 120, 240],
  ] as const)('that is %s has a length, so that it is one', (_, schema, ja, en) => {
    const text = (first: number, second: number) => ({ ja: '星'.repeat(first), en: 'x'.repeat(second) });
    for (const forms of [STRICT, OPEN]) {
      expect(schema(forms).safeParse(text(ja, en)).success).toBe(true);
      for (const wrong of [text(ja + 1, en), text(ja, en + 1), text(0, en), text(ja, 0), { ja: '星' }, {}, '星'])
        expect(schema(forms).safeParse(wrong).success).toBe(false);
    }
  });

  it('is a name that can be read as what it is', () => {
    for (const forms of [STRICT, OPEN]) {
      expect(nameFormsSchema(forms).safeParse({ ja: '星', en: 'Am\u0430zon' }).success).toBe(false);
      expect(nameFormsSchema(forms).safeParse({ ja: '・', en: 'Star' }).success).toBe(false);
    }
  });

  it('may have a third one, which this reader does not need', () => {
    const text = { ja: '星', en: 'Star', zh: '星' };
    expect(nameFormsSchema(STRICT).safeParse(text).success).toBe(false);
    expect(nameFormsSchema(OPEN).parse(text)).toStrictEqual({ ja: '星', en: 'Star' });
  });
});

describe('a name', () => {
  it('may be known in English alone, and has its own language beside it where that is another', () => {
    for (const forms of [STRICT, OPEN])
      for (const name of [{ en: 'Star' }, { en: 'Byeol', own: { text: '별', language: 'ko' } }])
        expect(nameFormsSchema(forms).parse(name)).toStrictEqual(name);
  });

  it('in a language that nobody could look up is left out by a reader, and refused by the check', () => {
    const name = { ja: '星', en: 'Byeol', own: { text: '별', language: 'Korean' } };
    expect(nameFormsSchema(STRICT).safeParse(name).success).toBe(false);
    expect(nameFormsSchema(OPEN).parse(name)).toEqual({ ja: '星', en: 'Byeol' });
  });
});

describe('a key', () => {
  it.each(['a', 'tsukimi', 'gmo-payment-gateway', '7net'])('may be %s', (key) => expect(keySchema.safeParse(key).success).toBe(true));
  it.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', '星', '__proto__'])('is never %j', (key) =>
    expect(keySchema.safeParse(key).success).toBe(false),
  );
});
