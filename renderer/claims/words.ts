/** The words of this room, under `claims.` in the catalogue. */
const it = {}

const en: typeof it = {}

export const claimsWords = { it, en }
