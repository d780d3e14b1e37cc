/** The way to a colleague and back, where the library is seen as a whole. */
import { useTranslation } from 'react-i18next'
import { perform } from '../actions/perform.ts'
import { KeyCaps } from '../common/key-caps.tsx'
import './people.css'

const ways = [
  ['people.send', 'Mod+Alt+S'],
  ['people.merge', 'Mod+Alt+M'],
] as const

export function PeopleButtons() {
  const { t } = useTranslation()
  return (
    <div className="people-buttons">
      {ways.map(([id, key]) => (
        <button
          key={id}
          type="button"
          className="button"
          data-testid={`overview-${id}`}
          onClick={() => perform(id)}
        >
          {t(`action.${id}`)}
          <KeyCaps of={key} />
        </button>
      ))}
    </div>
  )
}
