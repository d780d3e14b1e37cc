/** Verdict scales, the rules for evidence, and what is due to be looked at again. */
import { z } from 'zod'
import { EvidenceRules } from '../../records/evidence.ts'
import { Claim } from '../../records/library.ts'
import { Scale, ScaleMapping, ScaleValue, VerdictId } from '../../scales/scale.ts'
import { define, nothing } from './define.ts'

/** A value that is new has no id yet. */
const SavedValue = ScaleValue.omit({ id: true }).extend({ id: VerdictId.nullable().default(null) })

export const ScaleToSave = z.object({
  /** Null for a new one. */
  id: VerdictId.nullable().default(null),
  label: Scale.shape.label,
  values: z.array(SavedValue).min(2).max(9),
})

export const MappingRow = z.object({
  /** A value of the scale as it is, or of an older one that some claims still have. */
  value: ScaleValue,
  /** Claims that have it now. */
  count: z.int(),
  becomes: VerdictId.nullable(),
  lossy: z.boolean(),
})

export const scales = {
  /** Built-in scales and the library's own; `current` is the one verdicts are given in. */
  'scales.list': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: z.object({ current: VerdictId, scales: z.array(Scale) }),
  }),
  /** Makes or changes a scale of the library's own. A value that claims have cannot be left out. */
  'scales.save': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ scale: ScaleToSave }),
    output: Scale,
  }),
  /** Takes one of the library's own scales away; not the current one. */
  'scales.remove': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ id: VerdictId }),
    output: z.object({ id: VerdictId }),
  }),
  /** What each verdict would become under another scale; nothing is changed. */
  'scales.preview': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ to: VerdictId }),
    output: z.object({ from: VerdictId, to: VerdictId, rows: z.array(MappingRow) }),
  }),
  /**
   * Changes the scale and every verdict with it, in one step. What the mapping does not name
   * becomes what the preview says.
   */
  'scales.change': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: z.object({ to: VerdictId, mapping: ScaleMapping.default({}) }),
    output: z.object({ current: VerdictId, changed: z.int() }),
  }),
  'rules.get': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: nothing,
    output: EvidenceRules,
  }),
  'rules.set': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'write',
    input: EvidenceRules,
    output: EvidenceRules,
  }),
  /** Claims to look at again on that day or before it, the longest due first; withdrawn ones not. */
  'claims.due': define({
    host: 'engine',
    callers: 'anyone',
    kind: 'read',
    input: z.object({ on: z.iso.date() }),
    output: z.array(Claim),
  }),
} as const
