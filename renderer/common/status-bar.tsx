/** The bottom line: is everything saved, how far is the work, where does the library lie. */
import { Check, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { useLibrary, useSources } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useSaving } from '../state/write.ts'

function Saved() {
  const { t } = useTranslation()
  const { underWay, savedAt } = useSaving()
  const [engine, setEngine] = useState<'starting' | 'ready' | 'stopped'>('ready')
  useEffect(() => client.on('engine', ({ state }) => setEngine(state)), [])
  const busy = underWay > 0 || engine !== 'ready'
  const words =
    engine === 'ready'
      ? underWay > 0
        ? 'status.saving'
        : savedAt === null
          ? 'status.nothingChanged'
          : 'status.saved'
      : 'status.engineStarting'
  return (
    <span className="status-item" data-testid="saved" data-busy={busy}>
      {busy ? <LoaderCircle size={13} className="spinning" /> : <Check size={13} />}
      {t(words)}
    </span>
  )
}

function Progress() {
  const { t } = useTranslation()
  const scope = useWorkspace((state) => state.scope)
  const all = useSources().data ?? []
  const sources = scope === null ? all : all.filter(({ id }) => id === scope)
  let total = 0
  let checked = 0
  let covered = 0
  let sentences = 0
  for (const { claimCount, checkedCount, coverage } of sources) {
    total += claimCount
    checked += checkedCount
    covered += coverage.claimed + coverage.skipped
    sentences += coverage.claimed + coverage.skipped + coverage.untouched
  }
  return (
    <>
      <span className="status-item">{t('status.checked', { checked, total })}</span>
      {sentences > 0 && (
        <span className="status-item">
          {t('status.coverage', { percent: Math.round((100 * covered) / sentences) })}
        </span>
      )}
    </>
  )
}

export function StatusBar() {
  const library = useLibrary().data
  return (
    <footer className="status-bar">
      <Saved />
      <Progress />
      <span className="status-space" />
      {library && (
        <span className="status-item quiet truncated" title={library.path}>
          {library.path}
        </span>
      )}
    </footer>
  )
}
