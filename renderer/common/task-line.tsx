/** The long task under way, with the button that cancels it; nothing where there is none. */
import { useTranslation } from 'react-i18next'
import { useTask } from '../state/task.ts'

export function TaskLine() {
  const { t } = useTranslation()
  const task = useTask((state) => state.task)
  if (!task) return null
  const share = task.total
    ? t('app.share', { share: Math.floor((100 * task.done) / task.total) })
    : null
  return (
    <div className="task-line" role="status" data-testid="task">
      <div className="notice-text">
        <div className="truncated">{task.label}</div>
        {(share !== null || task.detail !== '') && (
          <div className="quiet truncated">{[share, task.detail].filter(Boolean).join(' · ')}</div>
        )}
        <progress
          className="progress"
          aria-label={task.label}
          {...(task.total === null ? {} : { value: task.done, max: task.total })}
        />
      </div>
      <button type="button" className="button" data-testid="task-cancel" onClick={task.cancel}>
        {t('app.cancel')}
      </button>
    </div>
  )
}
