/** Serves the window's files under riscontro://app/, and nothing else to anyone. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { isOwnAddress, scheme } from './address.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const noncePlaceholder = '__STYLE_NONCE__'

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

const isInside = (root: string, file: string): boolean => {
  const way = relative(root, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * The real path of the file that a URL's path names under `root`, or undefined where there is none,
 * where it leads out of `root` (by dots or by a link), or where it hides a separator.
 */
export async function findFile(root: string, pathname: string): Promise<string | undefined> {
  let words: string
  try {
    words = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // A decoded "%2f" is no separator of the URL, and a backslash is one on Windows only.
  const hidden = words.split('/').length !== pathname.split('/').length
  if (hidden || words.includes('\\') || words.includes('\0')) return undefined
  const named = join(root, words === '/' ? 'index.html' : words)
  if (!isInside(root, named)) return undefined
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(named)])
    return isInside(realRoot, file) ? file : undefined
  } catch {
    return undefined
  }
}

const refusal = (status: number): Response =>
  new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } })

export async function respond(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  if (!isOwnAddress(request.url)) return refusal(403)
  const file = await findFile(root, new URL(request.url).pathname)
  const type = file === undefined ? undefined : contentTypes[extname(file).toLowerCase()]
  if (file === undefined || type === undefined) return refusal(404)
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return refusal(404)

  const nonce = randomBytes(16).toString('base64')
  const isPage = extname(file).toLowerCase() === '.html'
  const body = isPage ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : bytes
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      // A kept page would come back with a nonce that its header no longer names.
      'Cache-Control': isPage ? 'no-store' : 'no-cache',
    },
  })
}

export const serveWindow = (session: Session, root: string): void =>
  session.protocol.handle(scheme, (request) => respond(root, request))
