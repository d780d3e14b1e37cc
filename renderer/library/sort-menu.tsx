/** In which order the sources stand. */
import { ArrowDownUp, Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { sourceOrders, type SourceOrder } from './order.ts'
import { orderBy, useLibraryView } from './view.ts'

export function SortMenu() {
  const { t } = useTranslation()
  const order = useLibraryView((view) => view.order)
  const label = t('library.sort', { order: t(`library.order.${order}`) })
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="icon-button"
        data-testid="library-sort"
        aria-label={label}
        title={label}
      >
        <ArrowDownUp size={15} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup
            value={order}
            onValueChange={(chosen) => orderBy(chosen as SourceOrder)}
          >
            {sourceOrders.map((name) => (
              <DropdownMenu.RadioItem
                key={name}
                value={name}
                className="menu-item"
                data-testid={`library-order-${name}`}
              >
                <span className="library-check">{order === name && <Check size={13} />}</span>
                {t(`library.order.${name}`)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
