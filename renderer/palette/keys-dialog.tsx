/** All keys on one sheet. */
import './palette.css'
import { Search } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../common/dialog.tsx'
import { KeyCaps } from '../common/key-caps.tsx'
import { currentLanguage } from '../i18n/index.ts'
import { menuName } from './action-names.ts'
import { inColumns, keyTable, type KeyMenu, type KeyRow } from './key-table.ts'

function Row({ row, isFirstOfGroup }: { readonly row: KeyRow; readonly isFirstOfGroup: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="keys-row" data-action={row.id} data-apart={isFirstOfGroup}>
      <dt>{row.name}</dt>
      <dd>
        {row.keys.map((key, place) => (
          <Fragment key={key}>
            {place > 0 && <span className="keys-or">{t('palette.or')}</span>}
            <KeyCaps of={key} />
          </Fragment>
        ))}
      </dd>
    </div>
  )
}

function Menu({ menu, rows }: KeyMenu) {
  return (
    <section className="keys-menu">
      <h3>{menuName(menu, currentLanguage())}</h3>
      <dl>
        {rows.map((row, place) => (
          <Row
            key={row.id}
            row={row}
            isFirstOfGroup={place > 0 && rows[place - 1]!.group !== row.group}
          />
        ))}
      </dl>
    </section>
  )
}

export function KeysDialog() {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const table = keyTable(words, currentLanguage(), window.riscontro.platform)
  return (
    <Dialog title={t('palette.keysTitle')} width={980} testId="keys-dialog">
      <div className="search-field keys-search">
        <Search size={13} aria-hidden />
        <input
          type="text"
          role="searchbox"
          data-testid="keys-search"
          aria-label={t('palette.keysSearch')}
          placeholder={t('palette.keysSearch')}
          value={words}
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="keys-sheet">
        <div className="keys-columns">
          {inColumns(table, 3).map((menus, place) => (
            // A column has no other name than its place.
            // eslint-disable-next-line react/no-array-index-key
            <div key={place}>
              {menus.map((menu) => (
                <Menu key={menu.menu} {...menu} />
              ))}
            </div>
          ))}
        </div>
        {table.length === 0 && (
          <p className="quiet" role="status">
            {t('palette.keysNothing')}
          </p>
        )}
      </div>
      <p className="keys-note">{t('palette.keysNote')}</p>
    </Dialog>
  )
}
