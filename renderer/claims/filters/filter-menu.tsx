/** The filters that are asked for most, one click each. */
import { Check, ListFilter } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useScaleValues, verdictName } from '../../scales/current.ts'
import { VerdictDot } from '../choices.tsx'
import { narrow, useGridView } from '../view.ts'
import { countFilters, type VerdictChoice } from './narrow.ts'

interface ItemProps {
  readonly checked: boolean
  readonly children: ReactNode
  readonly testId: string
  onChange(checked: boolean): void
}

/** Several are often wanted together, so the menu stays open. */
function Item({ checked, children, testId, onChange }: ItemProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      data-testid={testId}
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-check">{checked && <Check size={13} />}</span>
      {children}
    </DropdownMenu.CheckboxItem>
  )
}

export function FilterMenu({ onClear }: { onClear(): void }) {
  const { t } = useTranslation()
  const view = useGridView()
  const count = countFilters(view) + Number(view.columnFilters)
  const verdictChoices: readonly VerdictChoice[] = [...useScaleValues().map(({ id }) => id), 'none']
  const flags = [
    ['unchecked', 'claims.unchecked'],
    ['proposals', 'claims.proposals'],
    ['withNumbers', 'claims.withNumbers'],
    ['inDoubt', 'revisions.inDoubt'],
    ['due', 'claims.due'],
  ] as const
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="icon-button filter-button"
        data-testid="filter-menu"
        data-on={count > 0}
        aria-label={count === 0 ? t('claims.filters') : t('claims.filtersOn', { count })}
        title={t('claims.filters')}
      >
        <ListFilter size={15} />
        {count > 0 && <span className="filter-count">{count}</span>}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {flags.map(([name, words]) => (
            <Item
              key={name}
              testId={`filter-${name}`}
              checked={view[name]}
              onChange={(on) => narrow({ [name]: on })}
            >
              {t(words)}
            </Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          {verdictChoices.map((verdict) => (
            <Item
              key={verdict}
              testId={`filter-verdict-${verdict}`}
              checked={view.verdicts.includes(verdict)}
              onChange={(on) =>
                narrow({
                  verdicts: on
                    ? [...view.verdicts, verdict]
                    : view.verdicts.filter((other) => other !== verdict),
                })
              }
            >
              <VerdictDot of={verdict === 'none' ? null : verdict} />
              {verdictName(verdict === 'none' ? null : verdict)}
            </Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            disabled={count === 0 && view.search === ''}
            onSelect={onClear}
          >
            <span className="menu-check" />
            {t('claims.clearFilters')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
