/** Notices in the corner; read out by screen readers as they come. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dismiss, useNotices } from '../state/notices.ts'
import { useTask } from '../state/task.ts'

function TaskNotice() {
  const { t } = useTranslation()
  const task = useTask((state) => state.task)
  if (!task) return null
  return (
    <div className="notice" role="status">
      <div className="notice-text">
        <div>{task.label}</div>
        {task.detail !== '' && <div className="quiet truncated">{task.detail}</div>}
        <progress
          className="progress"
          aria-label={task.label}
          {...(task.total === null ? {} : { value: task.done, max: task.total })}
        />
      </div>
      <button type="button" className="button" onClick={task.cancel}>
        {t('app.cancel')}
      </button>
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
