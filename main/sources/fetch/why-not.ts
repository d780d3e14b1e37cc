/** Why a connection failed, in words, by the codes of Node's errors. */

export interface WhyNot {
  why: string
  wayOut: string
}

const again = 'Try again later.'
const checkAddress = 'Check the address and the connection to the Internet.'

const reasons: Readonly<Record<string, WhyNot>> = {
  ENOTFOUND: { why: 'there is no such host, or no connection', wayOut: checkAddress },
  EAI_AGAIN: { why: 'there is no such host, or no connection', wayOut: checkAddress },
  ECONNREFUSED: { why: 'the host takes no connection', wayOut: checkAddress },
  EHOSTUNREACH: { why: 'the host cannot be reached', wayOut: checkAddress },
  ENETUNREACH: { why: 'the host cannot be reached', wayOut: checkAddress },
  ETIMEDOUT: { why: 'the server does not answer', wayOut: again },
  ECONNRESET: { why: 'the connection ended too early', wayOut: again },
  EPIPE: { why: 'the connection ended too early', wayOut: again },
  UND_ERR_SOCKET: { why: 'the connection ended too early', wayOut: again },
}

const broken: WhyNot = {
  why: 'what the server answers cannot be read',
  wayOut: 'Save the page in a browser and import that.',
}
const untrusted: WhyNot = {
  why: "the server's certificate is not valid",
  wayOut: 'Open the address in a browser to see why.',
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''

export function whyNot(thrown: unknown): WhyNot {
  const code = codeOf(thrown)
  const known = reasons[code]
  if (known) return known
  if (/^(?:CERT_|ERR_TLS|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/.test(code))
    return untrusted
  // Two addresses of one host were tried, and both failed.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return whyNot(thrown.errors[0])
  return broken
}
