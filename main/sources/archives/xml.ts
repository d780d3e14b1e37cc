/** The few things that are read out of a document's own XML. No DTD is read, so no entity grows. */
import { plain } from '../html/dom.ts'

/** The words of the first element of that name (`dc:title`); null where there is none. */
export function elementText(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]
  return found === undefined || found.trim() === '' ? null : plain(found)
}

/** The attributes of every element of that name, whatever its prefix. */
export function* attributesOf(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
  for (const [, inside = ''] of xml.matchAll(
    new RegExp(`<(?:[\\w-]+:)?${name}\\s([^<>]*)>`, 'g'),
  )) {
    const attributes = new Map<string, string>()
    for (const [, attribute = '', double, single] of inside.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    ))
      attributes.set(attribute, plain(double ?? single ?? ''))
    yield attributes
  }
}

/** Bytes of an XML part as text: UTF-8, or UTF-16 by its byte order mark (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array | undefined): string {
  if (!bytes) return ''
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
