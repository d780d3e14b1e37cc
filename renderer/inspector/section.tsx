/** A part of the inspector that can be folded; which ones are is kept while the window is open. */
import { ChevronRight } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { create } from 'zustand'
import { Editable } from '../libraries/editable.tsx'

export type SectionName =
  | 'findings'
  | 'evidence'
  | 'notes'
  | 'quantities'
  | 'names'
  | 'relations'
  | 'attribution'
  | 'worthiness'
  | 'history'
  | 'model'

const useFolded = create<Partial<Record<SectionName, boolean>>>(() => ({}))

export const unfold = (name: SectionName): void => useFolded.setState({ [name]: false })

export interface SectionProps {
  readonly name: SectionName
  readonly title: string
  /** How much is in it, for the eye while it is folded too. */
  readonly count?: number
  readonly actions?: ReactNode
  /** Its fields can be read and not changed where the library is open to be read only. */
  readonly form?: boolean
  readonly children: ReactNode
}

export function Section({ name, title, count, actions, form, children }: SectionProps) {
  const folded = useFolded((state) => state[name] ?? false)
  const id = useId()
  return (
    <section className="inspector-section">
      <header className="section-head">
        <h3>
          <button
            type="button"
            className="section-toggle"
            aria-expanded={!folded}
            aria-controls={id}
            onClick={() => useFolded.setState({ [name]: !folded })}
          >
            <ChevronRight size={13} className="section-chevron" aria-hidden />
            {title}
            {count !== undefined && count > 0 && <span className="section-count">{count}</span>}
          </button>
        </h3>
        {actions && <div className="section-actions">{actions}</div>}
      </header>
      <div id={id} className="section-body" hidden={folded}>
        {!folded && (form ? <Editable>{children}</Editable> : children)}
      </div>
    </section>
  )
}
