import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { BYTES } from '../support/budgets';

const read = (file: string) => readFileSync(join(inject('extension'), file));

describe('the size of what is run', () => {
  it.each(BYTES)('$file keeps within its bytes, because $why', ({ file, plain = Infinity, gzip = Infinity }) => {
    expect(read(file).length).toBeLessThanOrEqual(plain);
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThanOrEqual(gzip);
  });

  it('what answers a visit holds neither zod nor the list of shared hosts, which what refreshes does', () => {
    const marks = ['safeParse', 'myshopify'];
    expect(marks.filter((mark) => read('background.js').includes(mark))).toEqual([]);
    expect(marks.filter((mark) => read('back-room.js').includes(mark))).toEqual(marks);
  });

  it('Japanese is written as it is read, in three bytes a letter instead of six', () => {
    for (const file of ['background.js', 'notice.js']) expect(read(file).toString()).not.toMatch(/\\u[3-9a-f][0-9a-f]{3}/i);
    expect(read('background.js').toString()).toContain('店守');
  });
});
