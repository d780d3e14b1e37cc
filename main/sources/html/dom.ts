/** A page's tree, by linkedom: it runs no script and loads nothing. */
import { parseHTML } from 'linkedom'

/** The document of a page or of a piece of one; it always has a body. */
export function parsePage(markup: string): Document {
  const page = markup.replace(/^\s*<\?xml[^>]*>/, '')
  // linkedom adds no element that the markup leaves out.
  const whole = /<html[\s>]/i.test(page) && /<(?:body|frameset)[\s>]/i.test(page)
  return parseHTML(whole ? page : bodied(page)).document
}

function bodied(page: string): string {
  const bare = page.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, '')
  const head = /^[\s\S]*<\/head\s*>/i.exec(bare)?.[0] ?? ''
  const language = /<html\s[^>]*lang\s*=\s*["']?([\w-]+)/i.exec(page)?.[1] ?? ''
  return `<!doctype html><html lang="${language}">${head}<body>${bare.slice(head.length)}</body></html>`
}

/** Words without tags and character references: metadata often has both. */
export function plain(words: string): string {
  if (!/[&<]/.test(words)) return words.trim()
  const { document } = parseHTML(`<!doctype html><html><body>${words}</body></html>`)
  return (document.body.textContent ?? '').trim()
}

/** Lower-case letters and digits alone: for telling whether two places say the same. */
export const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** An element's words on one line. */
export const lineOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
