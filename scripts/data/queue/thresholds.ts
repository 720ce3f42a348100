/** How long something may wait before the curator's queue asks for a look. Nowhere else. */
export const THRESHOLDS = {
  /** Days after which a figure that was given as provisional wants a look. */
  provisionalDays: 90,
  /** Months after which an address wants a look. */
  addressMonths: 24,
  /** Days for which the queue is silent about what a curator looked for in vain (`looked`). */
  lookedDays: 90,
} as const;
