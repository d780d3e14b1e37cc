/** The text of a page on the web, for a snapshot: fetched and read as an imported article is. */
import { fetchAddress, readSourceBytes } from '#main/sources/index.ts'
import type { FetchText } from './context.ts'

/** No private addresses: evidence is what others can look up. Rejects as `fetchAddress` does. */
export const fetchPage: FetchText = async (url, signal) => {
  const sent = await fetchAddress(url, { signal })
  const { text, details } = await readSourceBytes(url, sent.bytes, { sent, signal })
  return {
    text,
    url: sent.url,
    ...(details.title ? { title: details.title } : {}),
    ...(details.publishedOn ? { publishedOn: details.publishedOn } : {}),
  }
}
