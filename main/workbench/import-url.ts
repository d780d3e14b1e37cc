/** Bringing in the article at an address of the web: the one use case that uses the network. */
import { fetchAddress, nameOf, readSourceBytes } from '#main/sources/index.ts'
import type { HandlersOf } from './context.ts'
import { addSource, readSource } from './new-source.ts'

/** Shares of the progress, in percent: the fetch, then the text, then its claims. */
const fetched = 50
const read = 70
const all = 100

/** `www.`, `m.` and `amp.` are doors of one house. */
const houseOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|amp)\./, '')

/** The address to cite: what the page calls its own, if that is where it was found. */
const addressToKeep = (own: string, url: string): string =>
  own !== '' && houseOf(own) === houseOf(url) ? own : url

/** A text without a heading has no better name than the end of its address. */
const nameFor = (url: string): string => {
  const { pathname, hostname } = new URL(url)
  return nameOf(pathname.replace(/\/+$/, '')) || hostname
}

export const importUrlCommands: HandlersOf<'sources.importUrl'> = {
  'sources.importUrl': async ({ url, allowPrivate }, { store, reader, signal, progress, step }) => {
    const label = new URL(url).host
    progress(0, null, label)
    const sent = await fetchAddress(url, {
      allowPrivate,
      signal,
      onProgress: (done, total) =>
        total === null ? progress(0, null, label) : progress((fetched * done) / total, all, label),
    })
    const accessedAt = new Date().toISOString()
    const { text, details, kind, pages } = await readSourceBytes(url, sent.bytes, {
      sent,
      signal,
      onProgress: (done, total) =>
        progress(fetched + ((read - fetched) * done) / total, all, label),
    })
    const canonicalUrl = details.url ?? ''
    const source = await readSource(
      text,
      {
        details: { ...details, url: addressToKeep(canonicalUrl, sent.url) },
        file: nameFor(sent.url),
        origin: { kind, file: '', url: sent.url, canonicalUrl, accessedAt },
        ...(pages ? { pages } : {}),
      },
      store,
      reader,
      {
        signal,
        onProgress: (done, total) => progress(read + ((all - read) * done) / total, all, label),
      },
    )
    signal.throwIfAborted()
    return { url: sent.url, ...step((journal) => addSource(source, store, journal)) }
  },
}
