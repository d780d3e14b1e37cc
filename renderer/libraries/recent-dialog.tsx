import { useTranslation } from 'react-i18next'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import './libraries.css'
import { RecentList } from './recent-list.tsx'

export function RecentDialog() {
  const { t } = useTranslation()
  return (
    <Dialog title={t('libraries.recent')} width={600} testId="recent">
      <RecentList onOpened={closeDialog} />
    </Dialog>
  )
}
