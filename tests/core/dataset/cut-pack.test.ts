import { describe, expect, it } from 'vitest';
import { cutPack } from '../../../core/dataset/cut-pack';
import { compileRows } from '../../../scripts/data/compile-rows';
import { INCIDENTS } from '../../support/feed-fixture';
import { textOf } from '../../support/put-dataset';

const ROWS = compileRows(INCIDENTS);
const text = JSON.stringify({ rows: ROWS });
const cut = (of: string) => cutPack(new TextEncoder().encode(of), textOf);

describe('the rows of a pack, cut where they stand', () => {
  it('are what the whole pack says, part by part, in the bytes that came', () => {
    const rows = cut(text)!;
    expect(rows.map(({ json, headingsJson }) => ({ ...json, headings: headingsJson }))).toEqual(JSON.parse(text).rows);
    for (const [i, { body, headings }] of rows.entries()) {
      const { headings: of, ...rest } = ROWS[i]!;
      expect([textOf(body), textOf(headings)]).toEqual([JSON.stringify(rest), JSON.stringify(of)]);
    }
  });

  it('leave what they were cut from as it was', () => {
    const bytes = Buffer.from(text);
    cutPack(bytes, textOf);
    expect(bytes.toString()).toBe(text);
  });

  const row = '{"n":0,"keys":[],"incidents":[],"headings":[]}';
  it.each<[string, string]>([
    ['written with spaces', JSON.stringify({ rows: ROWS }, null, 1)],
    ['with more beside its rows', `{"rows":[${row}],"more":[]}`],
    ['with its rows elsewhere', `{"more":[],"rows":[${row}]}`],
    ['whose rows are written in another order', '{"rows":[{"n":0,"headings":[],"keys":[],"incidents":[]}]}'],
    ['whose row has no headings', '{"rows":[{"n":0,"keys":[],"incidents":[]}]}'],
    ['with a comma too many', `{"rows":[${row},]}`],
    ['with something between its rows', `{"rows":[${row} ,${row}]}`],
    ['whose records look like rows', '{"rows":[{"n":0,"keys":[],"incidents":[{"x":[]},{"n":1,"headings":[]}],"headings":[]}]}'],
    ['whose records have headings', '{"rows":[{"n":0,"keys":[],"incidents":[{"id":"a","headings":[]}],"headings":[]}]}'],
    ['that is no JSON in a body', `{"rows":[${row.replace('"keys":[]', '"keys":[')}]}`],
    ['that is no JSON in its headings', `{"rows":[${row.replace('"headings":[]', '"headings":[,]')}]}`],
    ['that ends too early', text.slice(0, -1)],
    ['of nothing', ''],
  ])('are none of a pack %s: whoever asks reads it as a whole', (_, of) => {
    expect(cut(of)).toBeUndefined();
  });

  it('are none where a text is no UTF-8', () => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('name') + 10] = 0xff;
    const strict = (part: Uint8Array) => {
      try {
        return textOf(part);
      } catch {
        return undefined;
      }
    };
    expect(cutPack(bytes, strict)).toBeUndefined();
  });
});
