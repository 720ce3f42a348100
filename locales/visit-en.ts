/** English wording of what is said while somebody visits a shop, all that the worker has to know (`VisitWords`). */
export const visitEn = {
  locale: 'en-GB',
  names: 'en',
  sentenceSpace: ' ',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: { day: '{d} {month} {y}', month: '{month} {y}', year: '{y}' },
  notice: {
    one: {
      confirmed: 'From the Misemori extension: {when} this shop announced that customer data were leaked.',
      possible: 'From the Misemori extension: {when} this shop announced that customer data may have been leaked.',
      'not-confirmed': 'From the Misemori extension: {when} this shop announced that a leak of customer data could not be ruled out.',
      mixed: 'From the Misemori extension: {when} this shop announced a leak of customer data; how certain it is differs between groups.',
    },
    through: {
      confirmed: 'From the Misemori extension: {when} it was announced that data of customers here were leaked at a supplier.',
      possible: 'From the Misemori extension: {when} it was announced that data of customers here may have been leaked at a supplier.',
      'not-confirmed':
        'From the Misemori extension: {when} it was announced that a leak at a supplier of this shop could not be ruled out.',
      mixed:
        'From the Misemori extension: {when} a leak at a supplier of this shop was announced; how certain it is differs between groups.',
    },
    relayed: {
      confirmed: 'From the Misemori extension: {when} a leak of customer data of this shop was made known.',
      possible: 'From the Misemori extension: {when} it was made known that customer data of this shop may have been leaked.',
      'not-confirmed':
        'From the Misemori extension: {when} it was made known that a leak of customer data of this shop could not be ruled out.',
      mixed:
        'From the Misemori extension: {when} a leak of customer data of this shop was made known; how certain it is differs between groups.',
    },
    entered: {
      one: "From the Misemori extension: {when} this shop announced that others had logged in to customers' accounts.",
      relayed: "From the Misemori extension: {when} it was made known that others had logged in to customers' accounts here.",
    },
    listed: 'From the Misemori extension: data of users of this site are listed by Have I Been Pwned.',
    more: 'Open the Misemori icon in the toolbar for details.',
    when: { in: 'in {month}', by: 'by {month}', undated: 'in the past' },
    close: 'Close',
    dismiss: "Don't show this again",
    label: 'Message from the Misemori extension',
  },
  toolbar: {
    resting: 'Misemori',
    records: { one: 'Misemori: {n} disclosed incident on record', other: 'Misemori: {n} disclosed incidents on record' },
    listed: { one: 'Misemori: {n} listing by Have I Been Pwned', other: 'Misemori: {n} listings by Have I Been Pwned' },
    latest: '{count} (as of {month})',
    unavailable: "Misemori: the dataset can't be read, so nothing can be said right now",
    needsUpdate: "Misemori: a record here can't be read by this version, so nothing can be said right now",
    withoutAccess: 'Misemori: notices are off on sites it has no access to (press the icon to check one)',
  },
} as const;
