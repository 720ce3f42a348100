/** How like two things are, nearest first; what is printed as the reason. */
export const LIKENESSES = [
  'same address',
  'same host',
  'same name',
  'same domain',
  'same name but for general words',
  'sounds the same',
  'same label in the address',
  'label is the name',
  'part of the name is the same',
  'one name begins with the other',
  'one name holds the other',
  'label begins with the name',
  'a slip away',
  'consonants sound the same',
  'host of many owners',
] as const;

export interface Likeness {
  how: (typeof LIKENESSES)[number];
  /** Which of its names or addresses. */
  of: string;
}

/** The nearer of two; the first where they are alike. */
export function nearer(one: Likeness | undefined, other: Likeness | undefined): Likeness | undefined {
  if (!one || !other) return one ?? other;
  return LIKENESSES.indexOf(other.how) < LIKENESSES.indexOf(one.how) ? other : one;
}
