import { rulesOf } from '../../lint/rules-of';
import { lookedLately } from '../looked-lately';
import type { QueueRule } from '../queue-rule';

export const noAddress: QueueRule = {
  name: 'no-address',
  description: 'The record has no address, so that it warns nobody who visits the shop.',
  look({ record, today }) {
    if (rulesOf(record).length > 0 || lookedLately(record, today)) return [];
    // Where nobody can shop any more an address would warn nobody, and a site that is no shop raises no badge.
    const matters = !record.notAShop && record.shops.some(({ status }) => status !== 'closed');
    const since = record.looked ?? record.disclosed;
    return [
      {
        id: record.id,
        why: 'it has no address: is there evidence for one by now?',
        weight: matters ? 2 : 1,
        ...(since !== undefined && { since }),
      },
    ];
  },
};
