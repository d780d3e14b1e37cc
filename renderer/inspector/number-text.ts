/** Numbers as they are typed: with a decimal comma or point, with or without a percent sign. */

/** Undefined where it is no number between the bounds; null where the field is empty. */
export function readNumber(typed: string, least: number, most: number): number | null | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.')
  if (text === '') return null
  if (!/^\d*\.?\d+$|^\d+\.$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}
