import type { IncidentRule } from '../rule';

export const everyShopExposed: IncidentRule = {
  name: 'every-shop-exposed',
  description: 'Each shop of a record has at least one exposure: a shop with nothing to tell its customers is not named.',
  check({ record }) {
    return record.shops.flatMap(({ key }, i) =>
      record.exposures.some(({ shops }) => shops === undefined || shops.includes(key))
        ? []
        : [{ field: `shops.${i}`, remedy: `no exposure concerns ${key}; add one, or leave the shop out` }],
    );
  },
};
