/**
 * One request to one address. The name is looked up once, all its addresses are checked, and the
 * connection goes to those very addresses: a name that changes its mind between the check and the
 * connection (DNS rebinding) gains nothing.
 */
import { lookup as lookUp } from 'node:dns'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Refusal } from '../failures.ts'
import { isPublicAddress } from './addresses.ts'

export interface ConnectOptions {
  allowPrivate: boolean
  signal: AbortSignal
}

/** An address that is refused unless private ones are allowed. */
export class PrivateAddress extends Refusal {
  constructor(host: string) {
    super(
      `${host} is an address of this computer or of a local network`,
      'Allow local addresses if this one is to be read.',
    )
    this.name = 'PrivateAddress'
  }
}

/** Of a URL's host: brackets are how a URL writes version 6. */
const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Looks up as usual, and fails where one of the addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, [])
      return
    }
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new PrivateAddress(hostname), [])
      return
    }
    if (options.all) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

/** Pages are asked for as any reader of them would; no cookies, no address it came from. */
const headers = {
  accept:
    'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,text/markdown;q=0.8,*/*;q=0.5',
  'accept-language': 'it,en;q=0.8',
  'accept-encoding': 'gzip, br, deflate',
  'user-agent': 'Mozilla/5.0 (compatible; Riscontro)',
}

/**
 * The answer's head, its body still to come. Rejects with Refusal for a private address, with the
 * signal's reason, or with the connection's error.
 */
export function connect(
  url: URL,
  { allowPrivate, signal }: ConnectOptions,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const host = bareHost(url)
    // A literal address is not looked up.
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
      reject(new PrivateAddress(host))
      return
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      method: 'GET',
      // Own connection, closed after the answer: nothing is shared between two requests.
      agent: false,
      headers,
      maxHeaderSize: 64 * 1024,
      signal,
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    })
    outgoing.once('response', resolve)
    outgoing.once('error', (thrown) => reject(signal.aborted ? signal.reason : thrown))
    outgoing.end()
  })
}
