/** What the workbench noticed in a library, for a person to read or as JSON. */
import { existsSync } from 'node:fs'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { findingWords, isVerdictValue, sayFinding } from '#shared/i18n/findings.ts'
import {
  findingLevels,
  type Arithmetic,
  type Figure,
  type Finding,
  type FindingValue,
} from '#shared/records/findings.ts'
import { findValue, type Scale } from '#shared/scales/index.ts'
import type { FindingsCommand } from './arguments.ts'
import { withLibrary } from './library.ts'
import { print } from './output.ts'

const words = findingWords.en
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

function figureText({ exact, value, unit, approximate }: Figure): string {
  if (typeof value !== 'number') return value ?? exact
  const sign = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`
  return `${approximate ? '≈ ' : ''}${numbers.format(value)}${sign}`
}

/** Turns what is no word into words: figures, and verdicts by their scale. */
const valueText =
  (scales: readonly Scale[]) =>
  (value: FindingValue, name: string): string => {
    if (typeof value === 'object') return figureText(value)
    return (isVerdictValue(name) && findValue(String(value), scales)?.label.en) || String(value)
  }

const signs: Record<Arithmetic['operator'], string> = {
  plus: ' + ',
  minus: ' − ',
  relative: '',
  divided: ' ÷ ',
  against: ' ≠ ',
  before: ' > ',
}

function arithmeticText({ operator, terms, result, expected }: Arithmetic): string {
  const shown = terms.map(figureText)
  const left =
    operator === 'relative'
      ? `(${shown[0]} − ${shown[1]}) ÷ ${shown[2]}`
      : shown.join(signs[operator])
  const right = result === null ? '' : ` = ${figureText(result)}`
  const isOther = expected !== null && expected.value !== result?.value
  return `${left}${right}${isOther ? ` (stated: ${figureText(expected)})` : ''}`
}

function linesOf(finding: Finding, scales: readonly Scale[]): string[] {
  const { kind, level, rows, arithmetic, message, dismissed } = finding
  const about = rows.map(({ number }) => `#${number}`).join(' ')
  return [
    `${level.padEnd(8)} ${words.kind[kind]}: ${sayFinding(words, message, valueText(scales))} ${about}`,
    ...(arithmetic ? [`         ${arithmeticText(arithmetic)}`] : []),
    ...(dismissed ? [`         dismissed by ${dismissed.by}: ${dismissed.reason}`] : []),
  ]
}

/** The worst first, and within a source in the order of the text. */
const byLevel = (a: Finding, b: Finding): number =>
  findingLevels.indexOf(b.level) - findingLevels.indexOf(a.level)

export async function showFindings({ library, sourceId, json }: FindingsCommand): Promise<number> {
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  return withLibrary(library, async (client) => {
    const findings = valueOf(await client.call('findings.list', { sourceId }))
    if (json) {
      await print(`${JSON.stringify(findings)}\n`)
      return 0
    }
    const { scales } = valueOf(await client.call('scales.list', {}))
    const titles = new Map(
      valueOf(await client.call('sources.list', {})).map(({ id, title }) => [id, title]),
    )
    for (const [id, own] of Map.groupBy(findings, (finding) => finding.sourceId)) {
      const lines = own.toSorted(byLevel).flatMap((one) => linesOf(one, scales))
      await print([`${titles.get(id) ?? id} (${id})`, ...lines, '', ''].join('\n'))
    }
    await print(`${findings.length} findings\n`)
    return 0
  })
}
