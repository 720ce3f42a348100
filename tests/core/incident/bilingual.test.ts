import { describe, expect, it } from 'vitest';
import { bilingualSchema, keySchema, noteSchema } from '../../../core/incident/bilingual';
import { OPEN, STRICT } from '../../../core/incident/forms';

describe('a text in both languages', () => {
  it.each([
    ['a name', bilingualSchema, 80, 80],
    ['a note', noteSchema, 120, 240],
  ] as const)('that is %s has a length, so that it is one', (_, schema, ja, en) => {
    const text = (first: number, second: number) => ({ ja: '星'.repeat(first), en: 'x'.repeat(second) });
    for (const forms of [STRICT, OPEN]) {
      expect(schema(forms).safeParse(text(ja, en)).success).toBe(true);
      for (const wrong of [text(ja + 1, en), text(ja, en + 1), text(0, en), text(ja, 0), { ja: '星' }, '星'])
        expect(schema(forms).safeParse(wrong).success).toBe(false);
    }
  });

  it('is a name that can be read as what it is', () => {
    for (const forms of [STRICT, OPEN]) {
      expect(bilingualSchema(forms).safeParse({ ja: '星', en: 'Am\u0430zon' }).success).toBe(false);
      expect(bilingualSchema(forms).safeParse({ ja: '・', en: 'Star' }).success).toBe(false);
    }
  });

  it('may have a third one, which this reader does not need', () => {
    const text = { ja: '星', en: 'Star', zh: '星' };
    expect(bilingualSchema(STRICT).safeParse(text).success).toBe(false);
    expect(bilingualSchema(OPEN).parse(text)).toStrictEqual({ ja: '星', en: 'Star' });
  });
});

describe('a key', () => {
  it.each(['a', 'tsukimi', 'gmo-payment-gateway', '7net'])('may be %s', (key) => expect(keySchema.safeParse(key).success).toBe(true));
  it.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', '星', '__proto__'])('is never %j', (key) =>
    expect(keySchema.safeParse(key).success).toBe(false),
  );
});
