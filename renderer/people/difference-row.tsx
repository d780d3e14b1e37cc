/** What differs in one claim, or in a source: a head, and a row of three versions for each field. */
import { Check, SquareArrowOutUpRight } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '#shared/records/library.ts'
import type { MergeItem, Side } from '#shared/records/merge.ts'
import { currentLanguage } from '../i18n/index.ts'
import type { Translate } from '../inspector/describe-change.ts'
import { markOf } from '../scales/current.ts'
import { openClaim } from './do.ts'
import { sideOf, type Decisions, type Group } from './rows.ts'
import { nameOfField, threeTexts, type Marked } from './say.ts'
import { decide } from './state.ts'

function Words({ pieces }: { readonly pieces: readonly Marked[] }) {
  return (
    <span className="people-words">
      {pieces.map(({ text, marked }, at) => {
        const key = `${at} ${marked}`
        return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </span>
  )
}

function Value({
  item,
  value,
  pieces,
}: {
  item: MergeItem
  value: unknown
  pieces: readonly Marked[]
}) {
  if (item.field !== 'verdict') return <Words pieces={pieces} />
  return (
    <span className="people-verdict">
      <span className="dot" data-verdict={markOf(typeof value === 'string' ? value : null)} />
      <Words pieces={pieces} />
    </span>
  )
}

interface VersionProps {
  readonly item: MergeItem
  readonly side: Side
  readonly chosen: Side
  readonly pieces: readonly Marked[]
}

function Version({ item, side, chosen, pieces }: VersionProps) {
  const { t } = useTranslation()
  const value = pieces.map(({ text }) => text).join('')
  return (
    <td data-col={side}>
      <button
        type="button"
        className="people-version"
        data-testid={`take-${side}`}
        tabIndex={-1}
        aria-pressed={chosen === side}
        aria-label={t(side === 'mine' ? 'people.takeMine' : 'people.takeTheirs', { value })}
        onClick={() => decide([item.key], side)}
      >
        <Value item={item} value={item[side]} pieces={pieces} />
        <Check className="people-check" size={14} aria-hidden />
      </button>
    </td>
  )
}

interface RowProps {
  readonly item: MergeItem
  readonly chosen: Side
  readonly decided: boolean
  readonly stops: boolean
  onFocus(key: string): void
}

const DifferenceRow = memo(function DifferenceRow(props: RowProps) {
  const { item, chosen, decided, stops, onFocus } = props
  const { t } = useTranslation()
  const say: Translate = (key, values) => t(key, values ?? {})
  const { key, kind } = item
  const { name, of } = nameOfField(item, say)
  const texts = threeTexts(item, { t: say, language: currentLanguage() })
  return (
    <tr
      className="people-row"
      data-testid="merge-row"
      data-key={key}
      data-field={item.field}
      data-kind={kind}
      data-side={chosen}
      data-decided={decided}
      tabIndex={stops ? 0 : -1}
      aria-label={`${name}: ${t(`people.kind.${kind}`)}, ${t(`people.${chosen}`)}`}
      onFocus={({ target, currentTarget }) => target === currentTarget && onFocus(key)}
      onMouseDown={({ currentTarget }) => {
        onFocus(key)
        // After the press, which would put the focus on the button.
        requestAnimationFrame(() => currentTarget.focus({ preventScroll: true }))
      }}
    >
      <th scope="row" data-col="field">
        {name}
        {of !== null && of !== '' && <span className="people-of truncated">{of}</span>}
        {kind === 'conflict' && <span className="people-kind">{t('people.kind.conflict')}</span>}
      </th>
      <td data-col="base">
        <Value item={item} value={item.base} pieces={texts.base} />
      </td>
      <Version item={item} side="mine" chosen={chosen} pieces={texts.mine} />
      <Version item={item} side="theirs" chosen={chosen} pieces={texts.theirs} />
    </tr>
  )
})

interface GroupProps {
  readonly group: Group
  readonly decisions: Decisions
  /** The key of the row that the Tab key stops at. */
  readonly stop: string | null
  readonly sources: readonly SourceSummary[] | undefined
  onFocus(key: string): void
}

function Head({ group, sources }: Pick<GroupProps, 'group' | 'sources'>) {
  const { t } = useTranslation()
  const { claim, claimId, sourceId, items } = group
  const source = sources?.find(({ id }) => id === sourceId)
  const title = source ? source.title || t('people.untitled') : ''
  if (claimId === null)
    return (
      <>
        <span className="people-number">{t('people.ofSource')}</span>
        <span className="truncated">
          {title || items.find(({ table }) => table === 'sources')?.label}
        </span>
      </>
    )
  const label = items.find(({ table, field }) => table === 'claims' && field === 'row')?.label ?? ''
  return (
    <>
      <span className="people-number">{claim ? claim.number : t('people.newClaim')}</span>
      <span className="truncated" title={claim?.text}>
        {claim ? claim.text : label.replace(/^#\d+ /, '')}
      </span>
      {sources && sources.length > 1 && <span className="people-source truncated">{title}</span>}
      {claim && (
        <button
          type="button"
          className="icon-button"
          tabIndex={-1}
          aria-label={t('people.openClaim')}
          title={`${t('people.openClaim')} (O)`}
          onClick={() => openClaim(claim)}
        >
          <SquareArrowOutUpRight size={13} aria-hidden />
        </button>
      )}
    </>
  )
}

/** The same for what is drawn: of the decisions only its own count. */
const isAlike = (a: GroupProps, b: GroupProps): boolean =>
  a.group === b.group &&
  a.stop === b.stop &&
  a.sources === b.sources &&
  a.onFocus === b.onFocus &&
  a.group.items.every(({ key }) => a.decisions[key] === b.decisions[key])

export const DifferenceGroup = memo(function DifferenceGroup(props: GroupProps) {
  const { group, decisions, stop, sources, onFocus } = props
  return (
    <tbody data-testid="merge-group" data-part data-claim={group.claimId}>
      <tr className="people-group">
        <th colSpan={4} scope="rowgroup">
          <div>
            <Head group={group} sources={sources} />
          </div>
        </th>
      </tr>
      {group.items.map((item) => (
        <DifferenceRow
          key={item.key}
          item={item}
          chosen={sideOf(item, decisions)}
          decided={item.key in decisions}
          stops={item.key === stop}
          onFocus={onFocus}
        />
      ))}
    </tbody>
  )
}, isAlike)
