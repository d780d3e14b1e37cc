/** The list of what an audit package holds, each file with its SHA-256. */
import { z } from 'zod'

export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'
export const libraryName = 'library.riscontro'

export const Manifest = z.object({
  format: z.literal('riscontro-audit'),
  version: z.literal(1),
  madeAt: z.string(),
  madeBy: z.string(),
  library: z.object({
    name: z.string(),
    schemaVersion: z.int(),
    /** The newest hash of the history's chain, where the library has one. */
    historyHead: z.string().nullable(),
  }),
  /** Claims in claims.csv and claims.json; `chosen`: not all of the library's. */
  claims: z.int(),
  chosen: z.boolean(),
  texts: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      sourceId: z.string(),
      revisionId: z.string(),
      sha256: z.string(),
    }),
  ),
  files: z.array(
    z.object({ name: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

export const writeManifest = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 2)}\n`

/** As `sha256sum` writes and checks it. */
export const writeSums = (files: readonly { name: string; sha256: string }[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
