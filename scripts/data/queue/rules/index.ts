import type { QueueRule } from '../queue-rule';
import { addressNotLookedAt } from './address-not-looked-at';
import { alertOnOneSource } from './alert-on-one-source';
import { commentAsksForALook } from './comment-asks-for-a-look';
import { noAddress } from './no-address';
import { provisionalFigures } from './provisional-figures';
import { sourcesNotArchived } from './sources-not-archived';
import { toBeContinued } from './to-be-continued';

/** What the queue asks for, the weightiest first; a new one is a file beside these and a line here. */
export const queueRules: readonly QueueRule[] = [
  toBeContinued,
  provisionalFigures,
  alertOnOneSource,
  addressNotLookedAt,
  noAddress,
  commentAsksForALook,
  sourcesNotArchived,
];
