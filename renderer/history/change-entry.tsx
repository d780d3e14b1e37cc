/** One change with its lines, and the ways back beside them. */
import { History } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/records/library.ts'
import { currentLanguage } from '../i18n/index.ts'
import { describeFields, type Translate } from '../inspector/describe-change.ts'
import { Line } from './change-lines.tsx'
import { claimFields } from './filter.ts'
import './history.css'
import { RevertBox } from './revert-box.tsx'

const canGoBack = (field: string | undefined): field is string =>
  field !== undefined && (claimFields as readonly string[]).includes(field)

function WayBack(props: { readonly label: string; readonly testId: string; onAsk(): void }) {
  return (
    <button
      type="button"
      className="icon-button way-back"
      data-testid={props.testId}
      aria-label={props.label}
      title={props.label}
      onClick={props.onAsk}
    >
      <History size={13} aria-hidden />
    </button>
  )
}

export interface ChangeEntryProps {
  readonly change: Change
  /** The living claim it is about, which can go back; null where there is none. */
  readonly claim: { readonly id: string; readonly number: number } | null
}

/** `undefined`: nothing is asked. Null: the whole claim. */
type Asked = string | null | undefined

export function ChangeEntry({ change, claim }: ChangeEntryProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>(undefined)
  const body = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setAsked(undefined)
    // The keyboard goes on from where it was.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('.revert-claim')?.focus())
  }
  const say: Translate = (key, values) => t(key, values ?? {})
  const lines = describeFields(change, say, currentLanguage())
  return (
    <div ref={body} className="change-body">
      {lines.map((line) => (
        <Line
          key={line.label}
          line={line}
          action={
            claim &&
            change.table === 'claims' &&
            canGoBack(line.field) && (
              <WayBack
                testId="revert-field"
                label={t('history.revert.field', { field: line.label })}
                onAsk={() => setAsked(line.field)}
              />
            )
          }
        />
      ))}
      {claim && asked === undefined && (
        <button
          type="button"
          className="button button-plain revert-claim"
          data-testid="revert-claim"
          onClick={() => setAsked(null)}
        >
          {t('history.revert.claim')}
        </button>
      )}
      {claim && asked !== undefined && (
        <RevertBox
          key={asked ?? ''}
          change={change}
          claimId={claim.id}
          number={claim.number}
          field={asked}
          onClose={close}
        />
      )}
    </div>
  )
}
