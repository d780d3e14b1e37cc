/** What of the other side did not come in, by the reason why; its values stay in sight. */
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import type { LeftItem } from '#shared/records/merge.ts'
import { currentLanguage } from '../i18n/index.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { nameOfField, sayValue } from './say.ts'

export interface LeftListProps {
  readonly items: readonly LeftItem[]
  readonly claims: ReadonlyMap<string, Claim>
}

/** More than this many of one reason are counted rather than shown. */
const most = 500

function Line({ item, claims }: { item: LeftItem; claims: LeftListProps['claims'] }) {
  const { t } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  const claim = claims.get(item.claimId ?? '')
  const { name, of } = nameOfField(item, say)
  const told =
    item.reason === 'not-merged'
      ? ''
      : sayValue(item, item.theirs, { t: say, language: currentLanguage() })
  const about = [claim ? `${claim.number}. ${claim.text}` : '', of ?? ''].filter((words) => words)
  return (
    <li data-testid="left-item" data-reason={item.reason}>
      <span className="people-left-name">{name}</span>
      <span className="people-left-value">{told}</span>
      <span className="quiet truncated">{about.join(' · ')}</span>
    </li>
  )
}

export function LeftList({ items, claims }: LeftListProps) {
  const { t, i18n } = useTranslation()
  return [...Map.groupBy(items, ({ reason }) => reason)].map(([reason, own]) => (
    <section key={reason} className="people-left">
      <h3>
        {t(`people.reason.${reason}`)} <span>{own.length.toLocaleString(i18n.language)}</span>
      </h3>
      <ul>
        {own.slice(0, most).map((item) => (
          <Line key={item.key} item={item} claims={claims} />
        ))}
        {own.length > most && <li className="quiet">…</li>}
      </ul>
    </section>
  ))
}

/** What cannot come in whatever is decided. */
export function Impossible({ items, claims }: LeftListProps) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <details className="people-impossible" data-testid="merge-impossible">
      <summary>{t('people.impossible', { count: items.length })}</summary>
      <LeftList items={items} claims={claims} />
    </details>
  )
}
