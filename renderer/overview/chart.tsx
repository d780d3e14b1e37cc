/** One chart: its title, a sentence that says what it shows, the drawing, and its numbers as a table. */
import { Download } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { notify } from '../state/notices.ts'
import { draw, type PlotOptions } from './plot.ts'
import { toPng, toSvg } from './save.ts'

export interface ChartProps {
  readonly name: string
  readonly title: string
  readonly says: string
  /** For a width in pixels. */
  options(width: number): PlotOptions
  readonly legend?: readonly { readonly name: string; readonly colour: string }[]
  /** A bar or dot by its place among the marks of the drawing. */
  onChoose?(place: number): void
  readonly table: ReactNode
}

/** Grows when the theme changes: the drawing has its colours, not their variables. */
function useTheme(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const hear = (): void => setCount((before) => before + 1)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return count
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const own = element.current
    if (!own) return
    const observer = new ResizeObserver(() => setWidth(Math.floor(own.clientWidth)))
    observer.observe(own)
    setWidth(Math.floor(own.clientWidth))
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

export function Chart({ name, title, says, options, legend, onChoose, table }: ChartProps) {
  const { t } = useTranslation()
  const [place, width] = useWidth()
  const theme = useTheme()
  useEffect(() => {
    const own = place.current
    if (!own || width === 0) return
    const svg = draw(options(width))
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `${title}. ${says}`)
    svg.dataset['theme'] = `${theme}`
    own.replaceChildren(svg)
    if (!onChoose) return
    const marks = [
      ...svg.querySelectorAll<SVGElement>('[aria-label=bar] > *, [aria-label=dot] > *'),
    ]
    for (const [at, mark] of marks.entries()) {
      mark.classList.add('overview-mark')
      mark.addEventListener('click', () => onChoose(at))
    }
  }, [place, width, options, onChoose, title, says, theme])

  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = place.current?.querySelector('svg')
    if (!svg) return
    const bytes = kind === 'svg' ? toSvg(svg) : await toPng(svg)
    const result = await client.call('app.saveFile', { name: `${name}.${kind}`, bytes })
    if (result.ok && result.value)
      notify({ kind: 'info', text: t('overview.saved', { path: result.value.path }) })
  }

  return (
    <figure className="overview-card" data-testid={`overview-${name}`}>
      <figcaption>
        <h3>{title}</h3>
        <p className="quiet">{says}</p>
        <span className="overview-save">
          {(['svg', 'png'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="button button-plain"
              data-testid={`save-${kind}`}
              title={t(kind === 'svg' ? 'overview.saveSvg' : 'overview.savePng')}
              onClick={() => void save(kind)}
            >
              <Download size={12} aria-hidden />
              {kind.toUpperCase()}
            </button>
          ))}
        </span>
      </figcaption>
      {legend && legend.length > 0 && (
        <ul className="overview-legend">
          {legend.map(({ name: part, colour }) => (
            <li key={part}>
              <span className="overview-swatch" style={{ background: `var(${colour})` }} />
              {part}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} className="overview-drawing" />
      <details>
        <summary>{t('overview.table')}</summary>
        {table}
      </details>
    </figure>
  )
}
