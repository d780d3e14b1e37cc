/** What is drawn of an overview: each chart from its rows, which its table shows as they are. */
import type { Language } from '#shared/records/extraction.ts'
import type { Overview } from '#shared/records/overview.ts'
import { verdictVariables } from '../scales/current.ts'
import { colour, Plot, type PlotOptions } from './plot.ts'

export interface Bar {
  /** What a click on it is about. */
  readonly key: string
  readonly label: string
  /** The part's own name and its colour's variable. */
  readonly part: string
  readonly count: number
}

type Verdict = string | null

const partOf = (verdict: Verdict): string => verdict ?? 'none'

/** @param labelOf name of a group for people */
export function verdictBars<K extends string>(
  rows: readonly { group: K; verdict: Verdict; count: number }[],
  labelOf: (group: K) => string,
): Bar[] {
  return rows.map(({ group, verdict, count }) => ({
    key: group,
    label: labelOf(group),
    part: partOf(verdict),
    count,
  }))
}

export const coverageBars = ({ sources }: Overview): Bar[] =>
  sources.flatMap(({ id, title, sentences }) =>
    Object.entries(sentences).map(([part, count]) => ({ key: id, label: title, part, count })),
  )

const coverageColours: Readonly<Record<string, string>> = {
  claimed: '--accent',
  skipped: '--verdict-nee',
  untouched: '--line-strong',
}

/** Bars side by side of one length for each group, cut by parts; lying, so that names can be read. */
export function stackedBars(
  bars: readonly Bar[],
  width: number,
  nameOfPart: (part: string) => string,
): PlotOptions {
  const order = [...new Set(bars.map(({ key }) => key))]
  const verdictColours = verdictVariables()
  const labels = new Map(bars.map(({ key, label }) => [key, label]))
  const parts = Object.keys({ ...verdictColours, ...coverageColours }).filter((part) =>
    bars.some((bar) => bar.part === part),
  )
  const short = (key: string): string => {
    const label = labels.get(key) ?? key
    return label.length > 28 ? `${label.slice(0, 27).trimEnd()}…` : label
  }
  return {
    width,
    height: order.length * 24 + 46,
    marginLeft: 170,
    marginTop: 6,
    marginRight: 12,
    x: { label: null, grid: true, tickFormat: (n: number) => (Number.isInteger(n) ? `${n}` : '') },
    y: { label: null, domain: order, tickFormat: short, tickSize: 0 },
    color: {
      domain: parts,
      range: parts.map((part) => colour((verdictColours[part] ?? coverageColours[part])!)),
    },
    marks: [
      Plot.barX(bars as Bar[], {
        x: 'count',
        y: 'key',
        fill: 'part',
        order: parts,
        insetTop: 3,
        insetBottom: 3,
        title: ({ label, part, count }: Bar) => `${label}\n${nameOfPart(part)}: ${count}`,
      }),
    ],
  }
}

/** Standing bars by month, in the order of time, without gaps. */
export function monthBars(
  bars: readonly Bar[],
  width: number,
  nameOfPart: (part: string) => string,
): PlotOptions {
  const months = [...new Set(bars.map(({ key }) => key))].toSorted()
  const verdictColours = verdictVariables()
  const parts = Object.keys(verdictColours).filter((part) => bars.some((bar) => bar.part === part))
  const every = Math.ceil(months.length / Math.max(1, Math.floor(width / 60)))
  return {
    width,
    height: 220,
    marginTop: 10,
    x: {
      label: null,
      domain: months,
      tickSize: 0,
      tickFormat: (month: string) => bars.find(({ key }) => key === month)?.label ?? month,
      ticks: months.filter((_, at) => at % every === 0),
    },
    y: { label: null, grid: true, tickFormat: (n: number) => (Number.isInteger(n) ? `${n}` : '') },
    color: { domain: parts, range: parts.map((part) => colour(verdictColours[part]!)) },
    marks: [
      Plot.barY(bars as Bar[], {
        x: 'key',
        y: 'count',
        fill: 'part',
        order: parts,
        title: ({ label, part, count }: Bar) => `${label}\n${nameOfPart(part)}: ${count}`,
      }),
    ],
  }
}

type Figure = Overview['figures'][number]

/** "2025", "2025-03", "2025-W12" and ranges, as far as they say when something begins. */
export function momentOf(date: string): Date | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  if (!match) return null
  const [, year, month = '01', day = '01'] = match
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** Figures of all sizes on one scale: equal steps are equal factors. */
export function figureDots(
  figures: readonly Figure[],
  width: number,
  language: Language,
): PlotOptions {
  const month = new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const amount = new Intl.NumberFormat(language, { notation: 'compact' })
  const dots = figures.flatMap((figure) => {
    const at = momentOf(figure.date)
    return at && figure.value > 0 ? [{ ...figure, at }] : []
  })
  const kinds = [...new Set(dots.map(({ kind }) => kind))]
  const colours = ['--accent', '--verdict-supported', '--verdict-mixed', '--verdict-refuted']
  return {
    width,
    height: 260,
    marginLeft: 56,
    x: {
      type: 'utc',
      label: null,
      grid: true,
      ticks: 6,
      tickFormat: (at: Date) => month.format(at),
    },
    y: {
      type: 'log',
      label: null,
      grid: true,
      ticks: 6,
      tickFormat: (value: number) => amount.format(value),
    },
    color: { domain: kinds, range: kinds.map((_, at) => colour(colours[at % colours.length]!)) },
    marks: [
      Plot.dot(dots, {
        x: 'at',
        y: 'value',
        fill: 'kind',
        r: 4.5,
        fillOpacity: 0.8,
        title: ({ number, exact, date }: Figure) => `${number} · ${exact} · ${date}`,
      }),
    ],
  }
}
