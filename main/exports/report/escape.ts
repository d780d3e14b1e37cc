const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML shows it, in an element or in a quoted attribute. NUL has no place in HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('\0', '\uFFFD').replaceAll(/[&<>"']/g, (sign) => entities[sign]!)
