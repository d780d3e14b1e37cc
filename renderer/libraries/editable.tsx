/** Fields that can be changed unless the library is open to be read only. */
import type { ReactNode } from 'react'
import { useReadOnly } from './read-only.ts'

export function Editable({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className="editable" disabled={useReadOnly()}>
      {children}
    </fieldset>
  )
}
