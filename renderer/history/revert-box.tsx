/** Asks before a claim, or one field of it, goes back: shows what would change. */
import i18next from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevertEntry } from '#shared/records/history.ts'
import type { Change } from '#shared/records/library.ts'
import { travel } from '../actions/travel.ts'
import { currentLanguage } from '../i18n/index.ts'
import { describeChange, type Translate } from '../inspector/describe-change.ts'
import { Segmented } from '../inspector/segmented.tsx'
import { notify } from '../state/notices.ts'
import { write } from '../state/write.ts'
import { Line } from './change-lines.tsx'
import { usePreview } from './queries.ts'

export interface RevertBoxProps {
  /** The change beside which it was asked. */
  readonly change: Change
  readonly claimId: string
  readonly number: number
  readonly field: string | null
  onClose(): void
}

type Moment = 'before' | 'after'

/** As the change that it would be. */
const changeOf = (entry: RevertEntry, change: Change): Change => ({
  ...change,
  ...entry,
  kind: 'do',
  command: 'history.revertClaim',
})

function Preview({
  entries,
  change,
}: {
  readonly entries: readonly RevertEntry[]
  readonly change: Change
}) {
  const { t } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  if (entries.length === 0) return <p className="quiet">{t('history.revert.nothing')}</p>
  return (
    <div className="revert-preview" data-testid="revert-preview">
      {entries.flatMap((entry) =>
        describeChange(changeOf(entry, change), say, currentLanguage()).map((line) => (
          <Line key={`${entry.rowId} ${line.label}`} line={line} />
        )),
      )}
    </div>
  )
}

async function carryOut(props: RevertBoxProps, toSeq: number): Promise<void> {
  const { claimId, number, field, onClose } = props
  const result =
    field === null
      ? await write('history.revertClaim', { claimId, toSeq })
      : await write('history.revertField', { claimId, toSeq, field })
  if (!result.ok) return
  onClose()
  const name = field === null ? '' : i18next.t(`inspector.field.${field}`)
  notify({
    kind: 'info',
    topic: 'action',
    text: i18next.t(`history.revert.${field === null ? 'done' : 'doneField'}`, {
      number,
      field: name,
    }),
    action: { label: i18next.t('action.history.undo'), run: () => void travel('undo') },
  })
}

export function RevertBox(props: RevertBoxProps) {
  const { change, claimId, number, field, onClose } = props
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Moment | null>(null)
  // Before it was made the claim was not there.
  const canGoBefore = change.table !== 'claims' || change.before !== null
  const after = usePreview(claimId, change.seq, field)
  const before = usePreview(claimId, canGoBefore ? change.seq - 1 : 0, field)
  const already = after.data?.length === 0
  const moment: Moment = chosen ?? (already && canGoBefore ? 'before' : 'after')
  const preview = moment === 'after' ? after : before
  const ready = (preview.data?.length ?? 0) > 0
  // The keyboard is in the box from the start, and on its button as soon as that can be pressed.
  useEffect(() => {
    const own = box.current
    if (!own) return
    const inChoice = document.activeElement?.closest('.segmented')
    if (!inChoice || !own.contains(inChoice))
      (ready ? (own.querySelector<HTMLElement>('[data-main]') ?? own) : own).focus()
    own.scrollIntoView({ block: 'nearest' })
  }, [ready])
  const name = field === null ? '' : t(`inspector.field.${field}`)
  const title = t(`history.revert.${field === null ? 'title' : 'titleField'}`, {
    number,
    field: name,
  })
  return (
    <div
      ref={box}
      className="revert-box"
      role="group"
      tabIndex={-1}
      aria-label={title}
      data-testid="revert-box"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <strong>{title}</strong>
      {canGoBefore && (
        <Segmented<Moment>
          label={t('history.revert.moment')}
          value={moment}
          segments={[
            { value: 'after', label: t('history.revert.after'), testId: 'revert-after' },
            { value: 'before', label: t('history.revert.before'), testId: 'revert-before' },
          ]}
          onPick={setChosen}
        />
      )}
      {preview.data && <Preview entries={preview.data} change={change} />}
      {preview.isError && <p className="field-error">{t('history.revert.gone')}</p>}
      <div className="revert-foot">
        <span className="quiet">{t('history.revert.others')}</span>
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button button-main"
          data-main
          data-testid="revert-do"
          disabled={!ready}
          onClick={() => void carryOut(props, moment === 'after' ? change.seq : change.seq - 1)}
        >
          {t('history.revert.do')}
        </button>
      </div>
    </div>
  )
}
