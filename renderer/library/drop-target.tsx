/** Files dropped anywhere on the window are imported. */
import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { filesOfDrop } from './dropped-files.ts'
import { takeDropped } from '../imports/open.ts'

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  return (
    <div
      className="drop-target"
      onDragOver={(event) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false)
      }}
      onDrop={(event) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setOver(false)
        void takeDropped(filesOfDrop(event.dataTransfer))
      }}
    >
      {children}
      {over && <div className="drop-hint">{t('library.dropHere')}</div>}
    </div>
  )
}
