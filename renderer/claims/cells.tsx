/** What cells show beyond plain text. */
import type { CustomCellRendererProps } from 'ag-grid-react'
import i18next from 'i18next'
import type { Language, Quantity } from '#shared/records/extraction.ts'
import type { Claim } from '#shared/records/library.ts'
import { explainQuantity, formatQuantity } from '../common/quantity.ts'
import { currentLanguage } from '../i18n/index.ts'
import { fullTime, percent, timeAgo } from './cell-text.ts'
import { HealthMark } from '../revisions/health-mark.tsx'
import { markOf, verdictName } from '../scales/current.ts'
import { StatusSign, VerdictDot } from './choices.tsx'

type Cell<T> = CustomCellRendererProps<Claim, T>

export function NumberCell({ value, data }: Cell<number>) {
  return (
    <>
      <span
        className="claim-number"
        {...(data?.proposed ? { title: i18next.t('claims.proposal') } : {})}
      >
        {value}
      </span>
      <HealthMark claim={data} />
    </>
  )
}

export function VerdictCell({ value }: Cell<NonNullable<Claim['verdict']>>) {
  const verdict = value ?? null
  const name = verdictName(verdict)
  if (verdict === null)
    return (
      <span className="verdict-cell no-verdict">
        <VerdictDot of={null} />
        <span className="visually-hidden">{name}</span>
      </span>
    )
  return (
    <span className="verdict-cell">
      <span className="pill" data-verdict={markOf(verdict)} title={name}>
        <VerdictDot of={verdict} />
        <span className="truncated">{name}</span>
      </span>
    </span>
  )
}

export function StatusCell({ value, data }: Cell<Claim['status']>) {
  if (!value) return null
  const isProposal = data?.proposed === true
  return (
    <span
      className="sign-and-word"
      {...(isProposal ? { title: i18next.t('claims.proposal') } : {})}
    >
      <StatusSign of={value} proposed={isProposal} />
      <span className="truncated">{i18next.t(`claimStatus.${value}`)}</span>
    </span>
  )
}

const quantityTitle = (quantities: readonly Quantity[], language: Language): string =>
  quantities
    .map((quantity) => `${quantity.exact}: ${explainQuantity(quantity, language)}`)
    .join('\n')

export function QuantitiesCell({ value }: Cell<Quantity[]>) {
  const language = currentLanguage()
  if (!value?.length) return null
  return (
    <span className="truncated quantities" title={quantityTitle(value, language)}>
      {value.map((quantity) => formatQuantity(quantity, language)).join(' · ')}
    </span>
  )
}

/** The reasons of a score, one a line, the weightiest first. */
function worthinessTitle({ checkWorthiness, checkWorthinessReasons: reasons }: Claim): string {
  const head = i18next.t('claims.worthiness', { percent: percent(checkWorthiness) })
  const lines = reasons
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name, weight }) => {
      const words = i18next.t(`checkWorthiness.${name}`, { defaultValue: name })
      return `${weight < 0 ? '−' : '+'} ${words}`
    })
  return [head, ...(lines.length === 0 ? [i18next.t('claims.noReasons')] : lines)].join('\n')
}

export function WorthinessCell({ value, data }: Cell<number>) {
  const shown = percent(value ?? null)
  if (shown === null || !data) return null
  return (
    <span className="worthiness" title={worthinessTitle(data)}>
      <span className="worthiness-bar" aria-hidden>
        <span style={{ width: `${shown}%` }} />
      </span>
      {shown}
    </span>
  )
}

export function TagsCell({ value }: Cell<string[]>) {
  if (!value?.length) return null
  return (
    <span className="tag-chips" title={value.join(', ')}>
      {value.map((tag) => (
        <span key={tag} className="tag-chip">
          {tag}
        </span>
      ))}
    </span>
  )
}

export function UpdatedCell({ value }: Cell<string>) {
  if (!value) return null
  const language = currentLanguage()
  return (
    <time dateTime={value} title={fullTime(value, language)}>
      {timeAgo(value, language)}
    </time>
  )
}
