/** The program's own reading, on this thread. */
import { extract, splitBlocks } from '#main/extraction/index.ts'

export const ownReader = {
  splitBlocks: async (text: string) => splitBlocks(text),
  extract: async (text: string, options: Parameters<typeof extract>[1]) => extract(text, options),
}
