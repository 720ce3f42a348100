/** Where help lines are known: Japan, for whoever reads Japanese or whose clock runs on Japanese time. Undefined elsewhere. */
export function helpCountry(language: 'ja' | 'en', timeZone: string): 'JP' | undefined {
  return language === 'ja' || timeZone === 'Asia/Tokyo' ? 'JP' : undefined;
}
