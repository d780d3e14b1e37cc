/** Rows as the formats get them, and a file of them written and read. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeExport, type ClaimRow, type Material } from '#main/exports/index.ts'
import type { ExportWritten, FileRequest } from '#shared/records/export.ts'
import type { Block, Span } from '#shared/records/extraction.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { rowWith } from './rows-for-tests.ts'

export const which = { claimIds: null, sourceId: null }

/** Texts that would do something if a format let them. */
export const hostile =
  '</script></style></mark><script>alert(1)</script>"\'><img src=x onerror=alert(2)>&amp;&#39; [a](javascript:x) `b` \\ *c* _d_ | ~e~ \u202e'

export function materialOf(rows: readonly ClaimRow[], blocks: readonly Block[] = []): Material {
  return { rows: () => rows, blocks: () => blocks, analyst: 'Ada', at: '2026-03-05T00:00:00.000Z' }
}

/** A row that stands on these stretches of the text. */
export function rowOn(
  text: string,
  spans: readonly Span[],
  more: Partial<Claim> = {},
  n = 1,
  evidence: readonly Partial<Evidence>[] = [],
): ClaimRow {
  const ranges = spans.map(({ start, end }) => ({
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }))
  const row = rowWith({ ranges, quote: ranges.map(({ exact }) => exact).join(' … '), ...more }, n)
  const [sample] = row.evidence
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    ...row,
    revision: { ...row.revision, text, sha256 },
    evidence: evidence.map((piece) => ({ ...sample!, ...piece })),
  }
}

/** Writes a file of its own, reads it and takes it away. */
export async function exported(
  material: Material,
  request: FileRequest,
): Promise<{ text: string; bytes: Buffer; written: ExportWritten }> {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-export-'))
  try {
    const path = join(folder, 'file')
    const written = await writeExport(material, request, path)
    const bytes = readFileSync(path)
    return { text: bytes.toString('utf8'), bytes, written }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
