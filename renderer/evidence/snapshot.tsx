/** The text that was kept with a piece of evidence. */
import { useQuery } from '@tanstack/react-query'
import { Download, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/records/library.ts'
import { fullTime } from '../claims/cell-text.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { read } from '../state/queries.ts'
import { runTask } from '../state/task.ts'
import { openDialog } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import './evidence.css'

let shownId = ''

function open(id: string): void {
  shownId = id
  openDialog('snapshot')
}

/** Whether pages can be fetched: asked once. */
export const useCanFetch = (): boolean =>
  useQuery({
    queryKey: ['can-fetch'],
    queryFn: () => read('evidence.canFetch', {}),
  }).data?.canFetch ?? false

/** What was kept, or the way to keep it. Nothing where there is neither. */
export function SnapshotLine({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  const canFetch = useCanFetch()
  const { id, snapshot, kind } = evidence
  const fetchable = canFetch && kind === 'url' && evidence.url !== ''
  if (!snapshot && !fetchable) return null
  const fetchPage = (): Promise<unknown> =>
    runTask(t('evidence.snapshot.fetching'), (options) => write('evidence.fetch', { id }, options))
  return (
    <p className="snapshot-line">
      {snapshot && (
        <button
          type="button"
          className="link"
          data-testid="snapshot-open"
          title={t('evidence.snapshot.digest', { sha256: snapshot.sha256 })}
          onClick={() => open(id)}
        >
          <FileText size={12} aria-hidden />
          <span className="truncated">{t('evidence.snapshot.kept')}</span>
          <code className="digest">{snapshot.sha256.slice(0, 12)}</code>
        </button>
      )}
      {fetchable && (
        <button
          type="button"
          className="writes link"
          data-testid="snapshot-fetch"
          onClick={() => void fetchPage()}
        >
          <Download size={12} aria-hidden />
          <span className="truncated">
            {t(snapshot ? 'evidence.snapshot.again' : 'evidence.snapshot.fetch')}
          </span>
        </button>
      )}
    </p>
  )
}

export function SnapshotDialog() {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['evidence', shownId, 'snapshot'],
    queryFn: ({ signal }) => read('evidence.snapshot', { id: shownId }, signal),
    gcTime: 0,
    staleTime: 0,
  })
  return (
    <Dialog
      title={t('evidence.snapshot.title')}
      testId="snapshot-dialog"
      width={680}
      onSubmit={closeDialog}
      footer={
        <button type="submit" className="button button-main">
          {t('app.close')}
        </button>
      }
    >
      {data && (
        <>
          <dl className="snapshot-facts">
            <dt className="label">{t('evidence.snapshot.origin')}</dt>
            <dd>{data.origin}</dd>
            <dt className="label">{t('evidence.snapshot.takenAt')}</dt>
            <dd>{fullTime(data.takenAt, currentLanguage())}</dd>
            <dt className="label">SHA-256</dt>
            <dd>
              <code className="digest" data-testid="snapshot-digest">
                {data.sha256}
              </code>
            </dd>
          </dl>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it */}
          <div className="snapshot-text" data-testid="snapshot-text" tabIndex={0}>
            {data.text}
          </div>
        </>
      )}
    </Dialog>
  )
}
