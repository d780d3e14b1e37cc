/** What a page of ours may load and run: its own files, and nothing from anywhere else. */

/**
 * `require-trusted-types-for 'script'` would belong here; it is left out as long as a library in the
 * window writes HTML strings without a policy of its own.
 * @param nonce admits the `<style>` elements that the grid's themes make, on this one load
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
