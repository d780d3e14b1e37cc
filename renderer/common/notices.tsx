/** Notices in the corner; read out by screen readers as they come. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dismiss, useNotices } from '../state/notices.ts'
import { useTask } from '../state/task.ts'
import { useWorkspace } from '../state/workspace.ts'
import { TaskLine } from './task-line.tsx'

/** A dialog stands before the notices, and shows the task itself. */
function TaskNotice() {
  const busy = useTask((state) => state.task !== null)
  const covered = useWorkspace((state) => state.dialog !== null)
  if (!busy || covered) return null
  return (
    <div className="notice">
      <TaskLine />
    </div>
  )
}

export function Notices() {
  const { t } = useTranslation()
  const list = useNotices((state) => state.list)
  return (
    <div className="notices" aria-live="polite">
      <TaskNotice />
      {list.map(({ id, kind, text, action }) => (
        <div
          key={id}
          className={`notice notice-${kind}`}
          role={kind === 'error' ? 'alert' : 'status'}
        >
          <div className="notice-text">{text}</div>
          {action && (
            <button
              type="button"
              className="button"
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.close')}
            onClick={() => dismiss(id)}
          >
            <X size={14} />
          </button>
        </div>
      ))}
    </div>
  )
}
