/** With no claim chosen: the keys that do the work, as the registry has them. */
import { useTranslation } from 'react-i18next'
import { findAction, type ActionId } from '#shared/actions.ts'
import { perform } from '../actions/perform.ts'
import { hasAction, useScaleValues, valueOfAction, verdictName } from '../scales/current.ts'
import { KeyCaps } from '../common/key-caps.tsx'

const groups: readonly { readonly name: string; readonly ids: readonly ActionId[] }[] = [
  {
    name: 'move',
    ids: ['claim.next', 'claim.previous', 'claim.nextUnchecked', 'sentence.nextUntouched'],
  },
  {
    name: 'judge',
    ids: ['verdict.1', 'verdict.2', 'verdict.3', 'verdict.4', 'claim.keep', 'claim.discard'],
  },
  {
    name: 'write',
    ids: ['claim.edit', 'evidence.add', 'claim.notes', 'claim.tags', 'claim.new', 'palette.open'],
  },
]

export function Guide() {
  const { t } = useTranslation()
  useScaleValues()
  const nameOf = (id: ActionId): string => {
    const value = valueOfAction(id)
    return value ? verdictName(value.id) : t(`action.${id}`)
  }
  return (
    <>
      <header className="pane-bar">
        <h2 className="pane-title">{t('app.inspector')}</h2>
      </header>
      <div className="pane-body guide" tabIndex={-1} data-pane-focus data-testid="inspector-guide">
        <h3>{t('inspector.guide.title')}</h3>
        <p className="quiet">{t('inspector.guide.lead')}</p>
        <div className="guide-groups">
          {groups.map(({ name, ids }) => (
            <section key={name}>
              <h4 className="label">{t(`inspector.guide.${name}`)}</h4>
              <dl>
                {ids.filter(hasAction).map((id) => (
                  <div key={id} className="guide-line">
                    <dt>
                      <KeyCaps of={findAction(id)?.key ?? ''} />
                    </dt>
                    <dd>{nameOf(id)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <button type="button" className="button" onClick={() => perform('help.keys')}>
          {t('inspector.guide.all')}
          <KeyCaps of={findAction('help.keys')?.key ?? ''} />
        </button>
      </div>
    </>
  )
}
