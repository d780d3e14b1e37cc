/** Which machines may be asked: every one, or those of the public network only. */
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { trouble } from './troubles.ts'

/** Special-purpose addresses after the IANA registries (RFC 6890 and its updates). */
const special = new BlockList()
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
for (const [net, bits] of ranges) special.addSubnet(net, bits, 'ipv4')
const ranges6: readonly (readonly [string, number])[] = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]
for (const [net, bits] of ranges6) special.addSubnet(net, bits, 'ipv6')

/** True for this machine, the local network, and whatever else is not on the public network. */
export function isLocalAddress(address: string): boolean {
  const [bare = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  const plain = mapped ?? bare
  const family = isIP(plain)
  return family === 0 || special.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}

/** The host without the brackets that an IPv6 address has in a URL. */
export const bareHost = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$/g, '')

/** Throws Failure where this address may not be asked, or not without encryption. */
export function checkAddress(url: URL, address: string, allowLocal: boolean): void {
  const isLocal = isLocalAddress(address)
  if (isLocal && !allowLocal) throw trouble('local', { host: url.host, address })
  if (!isLocal && url.protocol === 'http:') throw trouble('plain', { host: url.host })
}

/**
 * Looks the host up and connects to what was checked: a name that answers otherwise a moment later
 * gains nothing. One local address among the host's addresses makes it a local one.
 */
export const checkedLookup =
  (url: URL, allowLocal: boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      try {
        for (const { address } of found) checkAddress(url, address, allowLocal)
      } catch (thrown) {
        return done(thrown as NodeJS.ErrnoException, '')
      }
      const [first] = found
      if (options.all) done(null, found)
      else done(null, first?.address ?? '', first?.family ?? 4)
    })
  }
