/** Writes the published JSON Schemas of the exports: `node tests/export-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exportSchemas } from '#shared/records/export-json.ts'

const folder = resolve(import.meta.dirname, '../docs/schemas')
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(exportSchemas()))
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
