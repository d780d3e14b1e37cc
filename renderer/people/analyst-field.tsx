/** Under which name the history of this library tells what is done here. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys, queryClient, useLibrary } from '../state/queries.ts'
import { write } from '../state/write.ts'

export function AnalystField() {
  const { t } = useTranslation()
  const library = useLibrary().data
  const [typed, setTyped] = useState<string | null>(null)
  if (!library) return null
  const { analyst, readOnly } = library
  const save = async (): Promise<void> => {
    if (typed === null || typed.trim() === analyst) return
    const result = await write('library.setAnalyst', { name: typed })
    if (!result.ok) return
    await queryClient.invalidateQueries({ queryKey: keys.library })
    setTyped(null)
  }
  return (
    <>
      <input
        className="field analyst-field"
        data-testid="analyst-name"
        aria-label={t('libraries.analyst')}
        maxLength={200}
        readOnly={readOnly}
        value={typed ?? analyst}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void save()}
        onKeyDown={({ key }) => key === 'Enter' && void save()}
      />
      <p className="quiet analyst-hint">{t('people.analystHint')}</p>
    </>
  )
}
