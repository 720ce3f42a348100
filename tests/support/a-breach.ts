import type { HibpLists } from '../../scripts/hibp/hibp-lists';
import type { HibpRecord } from '../../scripts/hibp/hibp-schema';

/** A verified record of an invented shop, listed two months after its breach. */
export function aBreach(changes: Partial<HibpRecord> = {}): HibpRecord {
  return {
    Name: 'TeaShop',
    Title: 'Tea Shop',
    Domain: 'tea-shop.com',
    BreachDate: '2025-03-14',
    AddedDate: '2025-05-20',
    ModifiedDate: '2025-05-20',
    PwnCount: 1200,
    DataClasses: ['Email addresses', 'Passwords'],
    Flags: [],
    ...changes,
  };
}

/** The same as the public API tells it. */
export function anApiBreach(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { Flags: _flags, ...record } = aBreach();
  return {
    ...record,
    AddedDate: '2025-05-20T10:11:12Z',
    ModifiedDate: '2025-05-20T10:11:12Z',
    Description: 'A description that must not be kept.',
    LogoPath: 'https://logos.haveibeenpwned.com/TeaShop.png',
    Attribution: null,
    IsVerified: true,
    IsFabricated: false,
    IsSensitive: false,
    IsRetired: false,
    IsSpamList: false,
    IsMalware: false,
    IsStealerLog: false,
    IsSubscriptionFree: false,
    AFieldOfTheFuture: 1,
    ...changes,
  };
}

/** Lists that know the data classes of these tests and say nothing else. */
export function someLists(changes: Partial<HibpLists> = {}): HibpLists {
  return {
    dataClasses: new Map([
      ['Credit cards', ['card-number' as const]],
      ['Email addresses', ['email' as const]],
      ['Names', ['name' as const]],
      ['Passwords', ['password' as const]],
    ]),
    corrections: new Map(),
    shops: new Map(),
    discreet: new Set(),
    excluded: new Map(),
    names: new Map(),
    toldElsewhere: new Map(),
    unseen: new Set(),
    ...changes,
  };
}
