/** Two revisions of a text and passages of the old one, a JSON line each: where they stand now. */
import { z } from 'zod'
import { placeSpans } from '#main/workbench/anchoring.ts'
import { Span } from '#shared/records/extraction.ts'
import { answerLines, LineId } from './answer-lines.ts'
import type { ReanchorLinesCommand } from './arguments.ts'

const Line = z
  .object({ id: LineId, old: z.string(), new: z.string(), anchors: z.array(Span) })
  .superRefine(({ old, anchors }, context) => {
    const wrong = anchors.findIndex(({ start, end }) => start >= end || end > old.length)
    if (wrong < 0) return
    const { start, end } = anchors[wrong]!
    context.addIssue({
      code: 'custom',
      path: ['anchors', wrong],
      message: `${start}–${end} is no passage of a text of ${old.length}`,
    })
  })

export const reanchorLines = ({ file }: ReanchorLinesCommand): Promise<number> =>
  // Offsets count in the texts as they are given: nothing is normalised here.
  answerLines(file, Line, ({ old, new: now, anchors }) => ({
    anchors: placeSpans(old, now, anchors),
  }))
