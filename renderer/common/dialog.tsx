/**
 * A modal dialog on the browser's own <dialog>, which keeps the focus inside, makes the rest inert
 * and closes on Escape by itself.
 */
import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../state/workspace.ts'

export interface DialogProps {
  readonly title: string
  /** Pixels. */
  readonly width?: number
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  /** On Enter in a field, and on the main button of type submit. */
  onSubmit?(): void
}

export const closeDialog = (): void => openDialog(null)

export function Dialog({ title, width = 560, children, footer, onSubmit }: DialogProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className="dialog"
      style={{ width }}
      aria-label={title}
      onClose={closeDialog}
      // Outside the form is the backdrop.
      onMouseDown={(event) => event.target === element.current && closeDialog()}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit?.()
        }}
      >
        <header className="dialog-head">
          <h2>{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.close')}
            onClick={closeDialog}
          >
            <X size={16} />
          </button>
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </form>
    </dialog>
  )
}
