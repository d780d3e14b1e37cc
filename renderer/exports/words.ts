/** The words of this room, under `exports.` in the catalogue. */
const it = {}

const en: typeof it = {}

export const exportsWords = { it, en }
