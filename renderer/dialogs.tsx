/** The dialog that is open, if any. */
import { RulesDialog } from './evidence/rules.tsx'
import { SnapshotDialog } from './evidence/snapshot.tsx'
import { VoidDialog } from './evidence/void-dialog.tsx'
import { ExportDialog } from './exports/export-dialog.tsx'
import { HistoryDialog } from './history/history-dialog.tsx'
import { ClaimsDialog as CsvClaimsDialog } from './imports/claims-dialog.tsx'
import { DiffDialog as CsvDiffDialog } from './imports/diff-dialog.tsx'
import { DetailsDialog } from './library/details-dialog.tsx'
import { ImportReportDialog } from './library/import-report-dialog.tsx'
import { PasteDialog } from './library/paste-dialog.tsx'
import { ModelDialog } from './models/settings-dialog.tsx'
import { PropertiesDialog } from './libraries/properties-dialog.tsx'
import { RecentDialog } from './libraries/recent-dialog.tsx'
import { UrlDialog } from './library/url-dialog.tsx'
import { SendDialog } from './people/send-dialog.tsx'
import { KeysDialog } from './palette/keys-dialog.tsx'
import { DependentsDialog } from './relations/dependents-dialog.tsx'
import { MapDialog } from './relations/map-dialog.tsx'
import { RelateDialog } from './relations/relate-dialog.tsx'
import { ScaleDialog } from './scales/scale-dialog.tsx'
import { SkipDialog } from './source/skip-dialog.tsx'
import { ReviseDialog } from './revisions/revise-dialog.tsx'
import { useWorkspace } from './state/workspace.ts'

export function Dialogs() {
  const dialog = useWorkspace((state) => state.dialog)
  switch (dialog) {
    case 'paste':
      return <PasteDialog />
    case 'url':
      return <UrlDialog />
    case 'import-report':
      return <ImportReportDialog />
    case 'details':
      return <DetailsDialog />
    case 'export':
      return <ExportDialog />
    case 'history':
      return <HistoryDialog />
    case 'keys':
      return <KeysDialog />
    case 'models':
      return <ModelDialog />
    case 'relate':
      return <RelateDialog />
    case 'map':
      return <MapDialog />
    case 'dependents':
      return <DependentsDialog />
    case 'scale':
      return <ScaleDialog />
    case 'rules':
      return <RulesDialog />
    case 'void':
      return <VoidDialog />
    case 'snapshot':
      return <SnapshotDialog />
    case 'skip':
      return <SkipDialog />
    case 'revise':
      return <ReviseDialog />
    case 'csvDiff':
      return <CsvDiffDialog />
    case 'csvClaims':
      return <CsvClaimsDialog />
    case 'recent':
      return <RecentDialog />
    case 'properties':
      return <PropertiesDialog />
    case 'send':
      return <SendDialog />
    case null:
      return null
  }
}
