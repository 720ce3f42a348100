/** English wording of what is said while somebody visits a shop, all that the worker has to know (`VisitWords`). */
export const visitEn = {
  locale: 'en-GB',
  names: 'en',
  store: {
    name: 'Misemori',
    description:
      'Tells you quietly when the shop you visit has disclosed a breach of its customers’ data. Everything is decided on your device.',
  },
  sentenceSpace: ' ',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: { day: '{d} {month} {y}', month: '{month} {y}', year: '{y}' },
  claimOf: {
    one: {
      confirmed: '{when} {shop} announced that {what} were leaked.',
      possible: '{when} {shop} announced that {what} may have been leaked.',
      'not-confirmed': '{when} {shop} announced that a leak of {what} could not be ruled out.',
      mixed: '{when} {shop} announced a leak of {what}; how certain differs by group.',
    },
    through: {
      confirmed: '{when} it was announced that {what} were leaked at a supplier of {shop}.',
      possible: '{when} it was announced that {what} may have been leaked at a supplier of {shop}.',
      'not-confirmed': '{when} it was announced that a leak of {what} at a supplier of {shop} could not be ruled out.',
      mixed: '{when} a leak of {what} at a supplier of {shop} was announced; how certain differs by group.',
    },
    relayed: {
      confirmed: '{when} a leak of {what} of {shop} was made known.',
      possible: '{when} it was made known that {what} of {shop} may have been leaked.',
      'not-confirmed': '{when} it was made known that a leak of {what} of {shop} could not be ruled out.',
      mixed: '{when} a leak of {what} of {shop} was made known; how certain differs by group.',
    },
    entered: {
      one: "{when} {shop} announced that others had logged in to customers' accounts.",
      relayed: "{when} it was made known that others had logged in to customers' accounts of {shop}.",
    },
    listed: '{what} of users of {shop} are listed by Have I Been Pwned.',
    subject: { shop: 'this shop', site: 'this site', shops: 'these shops' },
    grave: {
      card: 'card data',
      'bank-account': 'bank details',
      password: 'passwords',
      'password-hash': 'hashed passwords',
      'identity-document': 'identity documents',
      'government-number': 'government numbers',
    },
    separator: ', ',
    and: '{what} and {last}',
    andOther: '{what} and other data',
    customerData: 'customer data',
    when: { in: 'in {month}', by: 'by {month}', undated: 'in the past' },
  },
  notice: {
    from: 'From the Misemori extension: {claim}',
    more: 'Open the Misemori icon in the toolbar for details.',
    moreHidden: 'For details, open the Misemori icon behind the extensions button (a puzzle piece) in the toolbar.',
    close: 'Close',
    dismiss: "Don't show this again",
    label: 'Message from the Misemori extension',
  },
  toolbar: {
    records: { one: 'Misemori: {n} disclosed incident on record', other: 'Misemori: {n} disclosed incidents on record' },
    listed: { one: 'Misemori: {n} listing by Have I Been Pwned', other: 'Misemori: {n} listings by Have I Been Pwned' },
    latest: '{count} (as of {month})',
    settled: '{count}; all done',
    unavailable: "Misemori: the dataset can't be read, so nothing can be said right now",
    needsUpdate: "Misemori: a record here can't be read by this version, so nothing can be said right now",
    withoutAccess: 'Misemori: notices are off on sites it has no access to (press the icon to check one)',
  },
} as const;
