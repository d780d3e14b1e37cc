/** What is typed as the address of an article, made into one. */
import { completeUrl } from '../inspector/evidence-details.ts'

export type WebAddress =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly trouble: 'notAnAddress' | 'onlyHttp' }
  | {
      readonly kind: 'address'
      readonly url: string
      /** Who will be asked: the host, with the port where it is not the usual one. */
      readonly host: string
      /** Anyone on the way can read and change what comes. */
      readonly isPlain: boolean
    }

export function readAddress(typed: string): WebAddress {
  const written = completeUrl(typed)
  if (written === '') return { kind: 'empty' }
  const url = URL.parse(written)
  if (url === null) return { kind: 'wrong', trouble: 'notAnAddress' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { kind: 'wrong', trouble: 'onlyHttp' }
  return { kind: 'address', url: url.href, host: url.host, isPlain: url.protocol === 'http:' }
}

/** An address alone, as it stands in a clipboard; empty for anything else. */
export const offeredAddress = (text: string): string =>
  /^\s*https?:\/\/\S{3,2000}\s*$/i.test(text) ? text.trim() : ''
