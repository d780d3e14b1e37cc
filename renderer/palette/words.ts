/** The words of this room, under `palette.` in the catalogue. */
const it = {}

const en: typeof it = {}

export const paletteWords = { it, en }
