/** Raised digits as characters that say so. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "15 miliardi¹" is not "15 miliardi1", nor "m²" "m2". Anything but digits stays as it is. */
export const raised = (words: string): string =>
  /^\d+$/.test(words) ? [...words].map((digit) => superscripts[Number(digit)]).join('') : words
