/**
 * A reading simple enough to be foreseen: a line is a block, the first one a heading; a sentence ends
 * in "."; every sentence with a number is a claim with that number as its quantity, and every
 * question is skipped.
 */
import type { Extraction, Quantity } from '#shared/records/extraction.ts'
import type { Reader } from '#main/workbench/index.ts'

export function read(text: string): Extraction {
  const extraction: Extraction = {
    language: 'it',
    sentences: [],
    claims: [],
    quantities: [],
    attributions: [],
    entities: [],
  }
  for (const match of text.matchAll(/[^\s.?][^.?\n]*[.?]?/g)) {
    const exact = match[0]
    const start = match.index
    const end = start + exact.length
    const number = /\d+/.exec(exact)
    if (number) {
      const from = start + number.index
      const quantity: Quantity = {
        start: from,
        end: from + number[0].length,
        exact: number[0],
        kind: 'count',
        value: Number(number[0]),
        unit: null,
        approximate: true,
      }
      extraction.quantities.push(quantity)
      extraction.claims.push({
        text: exact,
        type: 'quantity',
        ranges: [{ start, end, exact }],
        quantities: [quantity],
        checkWorthiness: { score: 0.5, reasons: [{ name: 'number', weight: 0.5 }] },
        modality: 'asserted',
        hedges: [],
        insertions: [],
        entities: [],
        relations: [],
      })
    }
    const question = exact.endsWith('?')
    extraction.sentences.push({
      start,
      end,
      coverage: number ? 'claimed' : question ? 'skipped' : 'untouched',
      ...(!number && question ? { reason: 'question' as const } : {}),
    })
  }
  return extraction
}

export const simpleReader: Reader = {
  splitBlocks: async (text) =>
    [...text.matchAll(/[^\n]+/g)].map((line, index) => ({
      kind: index === 0 ? 'heading' : 'paragraph',
      start: line.index,
      end: line.index + line[0].length,
      ...(index === 0 ? { level: 1 } : {}),
    })),
  extract: async (text, { signal, onProgress }) => {
    signal?.throwIfAborted()
    onProgress?.(1, 1)
    return read(text)
  },
}
