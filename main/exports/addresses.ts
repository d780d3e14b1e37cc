/**
 * A web address as `new URL` writes it, which has no space, bracket or quotation mark in it; undefined
 * for any other thing, and for addresses that are not http or https.
 */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
