/**
 * A modal dialog on the browser's own <dialog>, which keeps the focus inside, makes the rest inert
 * and closes on Escape by itself.
 */
import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../state/workspace.ts'
import { TaskLine } from './task-line.tsx'

export interface DialogProps {
  readonly title: string
  /** Pixels. */
  readonly width?: number
  readonly testId?: string
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  /** On Enter in a field, on Ctrl+Enter anywhere, and on the main button of type submit. */
  onSubmit?(): void
}

/**
 * What has the focus first, rather than the button that closes it: a field (of radio buttons the one
 * that is chosen, as with the Tab key), or what there is to press.
 */
const firstPlaces = [
  '.dialog-body :is(input:not([type=radio]), input:checked, textarea, select)',
  '.dialog-foot .button-main:enabled',
  '.dialog-body :is(button, [href], [tabindex="0"])',
]

export const closeDialog = (): void => openDialog(null)

export function Dialog(props: DialogProps) {
  const { title, width = 560, testId, children, footer, onSubmit } = props
  const { t } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = element.current
    if (dialog && !dialog.open) {
      dialog.showModal()
      firstPlaces
        .map((place) => dialog.querySelector<HTMLElement>(place))
        .find((found) => found !== null)
        ?.focus()
    }
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
      data-testid={testId}
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.requestSubmit()
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
        {footer && (
          <footer className="dialog-foot">
            <div className="dialog-task">
              <TaskLine />
            </div>
            {footer}
          </footer>
        )}
      </form>
    </dialog>
  )
}
