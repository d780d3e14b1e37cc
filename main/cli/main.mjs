#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for TypeScript gets as far as being told so.
import '#main/launch/node-version.mjs'

await import('./main.ts')
