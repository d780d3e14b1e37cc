// Plain JavaScript, so that a Node too old for TypeScript gets as far as being told so.
import './node-version.mjs'

await import('./test.ts')
