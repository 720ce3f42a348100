/** The country whose public help lines to show: Japan for readers of Japanese and for devices on Japanese time, else undefined. */
export function helpCountry(language: 'ja' | 'en', timeZone: string): 'JP' | undefined {
  return language === 'ja' || timeZone === 'Asia/Tokyo' ? 'JP' : undefined;
}
