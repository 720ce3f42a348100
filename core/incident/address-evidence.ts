/** Where the address was seen as this shop's, strongest first. */
export const ADDRESS_EVIDENCE = ['notice', 'shop-page', 'other-page', 'third-party', 'name-beside-host'] as const;
export type AddressEvidence = (typeof ADDRESS_EVIDENCE)[number];

/** Only the notice itself and the shop's own pages are strong; the policy caps everything else. */
export function isStrong(evidence: AddressEvidence): boolean {
  return evidence === 'notice' || evidence === 'shop-page';
}
