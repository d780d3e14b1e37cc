/** The reading of texts, as the use cases need it. */
import type { Block, Extraction, Language } from '#shared/records/extraction.ts'

export interface ReadOptions {
  language?: Language
  /** ISO 8601 day that relative dates count from. */
  referenceDate?: string
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

export interface Reader {
  splitBlocks(text: string): Promise<Block[]>
  /** Off this thread; rejects with an AbortError when cancelled. */
  extract(text: string, options: ReadOptions): Promise<Extraction>
}

/** Loaded when the first text is read: most starts read none. */
export const extractionReader: Reader = {
  splitBlocks: async (text) => (await import('#main/extraction/index.ts')).splitBlocks(text),
  extract: async (text, options) =>
    (await import('#main/extraction/pool.ts')).extractInWorker(text, options),
}
