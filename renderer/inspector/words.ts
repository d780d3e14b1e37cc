/** The words of this room, under `inspector.` in the catalogue. */
const it = {}

const en: typeof it = {}

export const inspectorWords = { it, en }
