/**
 * The shapes of the JSON exports. docs/schemas/*.schema.json are made from these by
 * tests/export-schemas.ts, and are public: what is changed here is changed for other programs.
 */
import { z } from 'zod'
import { Claim, Evidence, Revision, SourceDetails, SourceSummary } from './library.ts'

export const documentSchemaId = 'urn:riscontro:schema:export:1'
export const lineSchemaId = 'urn:riscontro:schema:export-line:1'

/** The text itself is not exported: its digest tells whether another copy is the same. */
const ExportedRevision = Revision.pick({ id: true, sha256: true, createdAt: true }).extend({
  /** Of the text, in UTF-16 code units. */
  length: z.int().min(0),
})

const SourceRecord = SourceDetails.extend(
  SourceSummary.pick({ id: true, createdAt: true, updatedAt: true }).shape,
)

export const ExportedClaim = Claim.extend({
  /** Pages of the source that the ranges stand on; not there for a source without pages. */
  pages: z.array(z.int().min(1)).min(1).optional(),
  evidence: z.array(Evidence.omit({ claimId: true })),
})
export type ExportedClaim = z.infer<typeof ExportedClaim>

export const ExportedSource = SourceRecord.extend({ revisions: z.array(ExportedRevision).min(1) })
export type ExportedSource = z.infer<typeof ExportedSource>

const DocumentHead = z.object({
  $schema: z.literal(documentSchemaId),
  generator: z.literal('Riscontro'),
  exportedAt: z.iso.datetime(),
  exportedBy: z.string(),
})

export const ExportDocument = DocumentHead.extend({
  claims: z.array(ExportedClaim),
  /** Those of the claims above. */
  sources: z.array(ExportedSource),
})
export type ExportDocument = z.infer<typeof ExportDocument>

export const ExportLine = ExportedClaim.extend({
  source: SourceRecord.extend({ revision: ExportedRevision }),
})
export type ExportLine = z.infer<typeof ExportLine>

export const documentHead = (
  exportedBy: string,
  exportedAt: string,
): z.infer<typeof DocumentHead> => ({
  $schema: documentSchemaId,
  generator: 'Riscontro',
  exportedAt,
  exportedBy,
})

const published = (schema: z.ZodType, id: string, title: string) => ({
  ...z.toJSONSchema(schema),
  $id: id,
  title,
})

/** The published JSON Schemas (draft 2020-12), by file name in docs/schemas/. */
export const exportSchemas = () => ({
  'export.schema.json': published(ExportDocument, documentSchemaId, 'Riscontro export'),
  'export-line.schema.json': published(ExportLine, lineSchemaId, 'Riscontro export, one claim'),
})
