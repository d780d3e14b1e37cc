/** Picks what a claim is to which other: typing narrows the list, arrows choose, Enter relates. */
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { claimRelationKinds, type ClaimRelationKind } from '#shared/records/relations.ts'
import { fold, searchText } from '../claims/filters/narrow.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { explain } from '../i18n/explain.ts'
import { useClaims } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import './relations.css'

const shownAtOnce = 80

export function RelateDialog() {
  const { t } = useTranslation()
  const { claimId, selectedIds, sourceId } = useWorkspace()
  const claims = useClaims(null).data
  const [kind, setKind] = useState<ClaimRelationKind>('depends-on')
  const [words, setWords] = useState('')
  const found = useMemo(() => {
    const wanted = fold(words.trim())
    const others = (claims ?? []).filter(
      (claim) => claim.id !== claimId && (wanted === '' || searchText(claim).includes(wanted)),
    )
    // Those selected beside it first, then those of its own text.
    const rank = ({ id, sourceId: own }: (typeof others)[number]): number =>
      selectedIds.includes(id) ? 0 : own === sourceId ? 1 : 2
    return others.toSorted((a, b) => rank(a) - rank(b)).slice(0, shownAtOnce)
  }, [claims, words, claimId, selectedIds, sourceId])
  const [trouble, setTrouble] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === picked),
  )
  const other = found[at]

  const relate = async (): Promise<void> => {
    if (claimId === null || !other) return
    const input = { claimId, otherId: other.id, kind }
    const result = await write('relations.add', input, { quiet: true })
    if (result.ok) closeDialog()
    else {
      const circle = result.error.detail?.['claims']
      setTrouble(
        circle === undefined
          ? explain(result.error)
          : t('relations.pick.circle', { claims: circle.split(' ').join(' → ') }),
      )
    }
  }

  const hear = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || found.length === 0) return
    event.preventDefault()
    const next = found[(at + by + found.length) % found.length]!
    setPicked(next.id)
    document.querySelector(`[data-relate="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog
      title={t('relations.pick.title')}
      testId="relate-dialog"
      onSubmit={() => void relate()}
      footer={
        <button
          type="submit"
          className="button button-main"
          data-testid="relate-do"
          disabled={!other}
        >
          {t('relations.pick.do')}
        </button>
      }
    >
      <input
        className="text-field"
        type="text"
        data-testid="relate-search"
        aria-label={t('relations.pick.search')}
        placeholder={t('relations.pick.search')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={hear}
      />
      <label className="relate-kind">
        <span>{t('relations.pick.kind')}</span>
        <select
          className="text-field"
          data-testid="relate-kind"
          value={kind}
          onChange={({ target }) => setKind(target.value as ClaimRelationKind)}
        >
          {claimRelationKinds.map((one) => (
            <option key={one} value={one}>
              {t(`relations.forward.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {trouble !== '' && (
        <p className="field-error" role="alert" data-testid="relate-trouble">
          {trouble}
        </p>
      )}
      {found.length === 0 ? (
        <p className="quiet">{t('relations.pick.noMatch')}</p>
      ) : (
        <div className="relate-list" role="listbox" aria-label={t('relations.pick.search')}>
          {found.map((claim) => (
            <button
              key={claim.id}
              type="button"
              className="relate-choice"
              role="option"
              tabIndex={-1}
              data-testid="relate-choice"
              data-relate={claim.id}
              aria-selected={claim === other}
              onClick={() => setPicked(claim.id)}
              onDoubleClick={() => void relate()}
            >
              <span className="relate-number">{claim.number}</span>
              <span>{claim.text}</span>
            </button>
          ))}
        </div>
      )}
    </Dialog>
  )
}
