/** Which addresses of the Internet Protocol lie on the public Internet. */
import { BlockList, isIP } from 'node:net'

/**
 * Everything the IANA keeps for special purposes (RFC 6890 and its registries, read in 2026): own
 * host, private networks, link-local, carrier NAT, documentation, benchmarks, multicast, reserved.
 */
const special4 = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24',
  '224.0.0.0/4 240.0.0.0/4',
]
/**
 * Of version 6 only 2000::/3 is given out (RFC 4291, section 2.4). Within it these are none of the
 * public's, or carry an address of version 4 that may be private: Teredo, 6to4.
 */
const special6 = ['2001::/23 2001:db8::/32 2002::/16 3fff::/20 2620:4f:8000::/48']

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks.join(' ').split(' ')) {
    const [address = '', prefix = ''] = network.split('/')
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}

const refused4 = listOf(special4, 'ipv4')
const refused6 = listOf(special6, 'ipv6')
const given6 = listOf(['2000::/3'], 'ipv6')

/**
 * The address of version 4 that one of version 6 stands for: `::ffff:10.0.0.1` (RFC 4291, section
 * 2.5.5.2), and what a network without version 4 makes of one, `64:ff9b::a00:1` (RFC 6052).
 */
function embedded(address: string): string | null {
  const { hostname } = new URL(`http://[${address}]`)
  const parts = /^\[(?:::ffff|64:ff9b:):(?:([\da-f]{1,4}):)?([\da-f]{1,4})\]$/.exec(hostname)
  if (!parts) return null
  const [high, low] = [Number.parseInt(parts[1] ?? '0', 16), Number.parseInt(parts[2]!, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** True only for a literal address, of version 4 or 6, that anyone on the Internet may have. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  const version4 = isIP(bare) === 4 ? bare : isIP(bare) === 6 ? embedded(bare) : null
  if (version4 !== null) return !refused4.check(version4, 'ipv4')
  return isIP(bare) === 6 && given6.check(bare, 'ipv6') && !refused6.check(bare, 'ipv6')
}
