import { expect, test } from 'vitest';
import { damaged, storeFailure, tooLarge } from '../../../core/dataset/refusal';

const named = (name: string) => Object.assign(new Error('of a person: /home/taro'), { name });

test.each([
  [damaged('a check'), { failure: 'damaged', detail: 'a check' }],
  [tooLarge('a check'), { failure: 'too-large', detail: 'a check' }],
  [storeFailure(named('QuotaExceededError')), { failure: 'disk-full', detail: 'QuotaExceededError' }],
  [storeFailure(named('InvalidStateError')), { failure: 'store', detail: 'InvalidStateError' }],
  [storeFailure('thrown'), { failure: 'store', detail: '' }],
  [storeFailure(undefined), { failure: 'store', detail: '' }],
])('%#: a refusal names the failure and the check, and nothing of what was thrown', (refusal, expected) => {
  expect(refusal).toStrictEqual(expected);
});
