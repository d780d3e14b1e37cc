/** The words of this room, under `source.` in the catalogue. */
const it = {}

const en: typeof it = {}

export const sourceWords = { it, en }
