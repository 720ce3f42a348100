/** What a card can be paid with. */
export const PAYABLE_CARD_DATA = ['card-number', 'card-security-code'] as const;

/**
 * What else is known of a card; nothing can be paid with it. `card-number-encrypted`: by what was announced, nobody can read it;
 * `card-partial`: such as its last four digits.
 */
export const CARD_DETAILS = ['card-number-encrypted', 'card-expiry', 'card-holder-name', 'card-partial'] as const;

/** What somebody logs in with. */
export const LOGIN_DATA = ['password', 'password-hash', 'security-question', 'login-token', 'login-id'] as const;

/** Those of it that open an account to whoever has them. */
export const LOGIN_SECRETS = ['password', 'password-hash', 'login-token'] as const;

/** What describes a person. */
export const PERSONAL_DATA = [
  'identity-document',
  'passport-number',
  'government-number',
  'birth-date',
  'birth-month',
  'address',
  'name',
  'phone',
  'email',
  'gender',
  'occupation',
  'employer',
  'family',
  'nationality',
  'income',
  'health',
  'intimate',
  'belief',
  'biometric',
  'photo',
  'signature',
] as const;

/** What kind of data an exposure held. The order is the order in which a reader is told of them: worst first. */
export const DATA_CLASSES = [
  ...PAYABLE_CARD_DATA,
  ...CARD_DETAILS,
  'bank-account',
  /** Payment history or method, without numbers that can be paid with. */
  'payment-history',
  ...LOGIN_DATA,
  /** What a telephone line can be taken over with: SIM and key numbers, PUK. */
  'sim-credentials',
  ...PERSONAL_DATA,
  /** How to get in, and where to leave a parcel. */
  'delivery-notes',
  'location',
  'messages',
  /** A name of one's own choice, shown to others. */
  'nickname',
  'social-profile',
  'order-history',
  'total-spent',
  'reservation',
  'member-number',
  'points',
  'gift-card',
  'crypto-address',
  'vehicle',
  'device',
  'ip-address',
  'activity',
  'other',
] as const;

export type DataClass = (typeof DATA_CLASSES)[number];

/** What a shopper stands to lose, in falling order of weight (policy, "what is at stake"). */
export const STAKES = ['money', 'account', 'identity', 'contact'] as const;
export type Stake = (typeof STAKES)[number];

const STAKE_OF: Partial<Record<DataClass, Stake>> = {
  'card-number': 'money',
  'card-security-code': 'money',
  'bank-account': 'money',
  password: 'account',
  'password-hash': 'account',
  'security-question': 'account',
  'login-token': 'account',
  'sim-credentials': 'account',
  'passport-number': 'identity',
  'delivery-notes': 'identity',
  address: 'identity',
  'birth-date': 'identity',
  'identity-document': 'identity',
  'government-number': 'identity',
};

/** The gravest stake among some data classes; `contact` for everything that is not listed (and for none at all). */
export function stakeOf(data: readonly DataClass[]): Stake {
  const stakes = new Set(data.map((one) => STAKE_OF[one] ?? 'contact'));
  return STAKES.find((stake) => stakes.has(stake)) ?? 'contact';
}

/** What names nobody by itself: chosen names, inner numbers, what was bought, and what nobody said. */
const NAMELESS: ReadonlySet<DataClass> = new Set([
  'nickname',
  'login-id',
  'order-history',
  'total-spent',
  'member-number',
  'device',
  'other',
]);

/** Whether all of some data names nobody. */
export function isNameless(data: readonly DataClass[]): boolean {
  return data.every((one) => NAMELESS.has(one));
}
