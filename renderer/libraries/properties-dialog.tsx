/** What the library is as a file. Opening the dialog checks it. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryProperties } from '#shared/records/library-file.ts'
import { perform } from '../actions/perform.ts'
import { client } from '../client.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { explain } from '../i18n/explain.ts'
import { Failure } from '#shared/contract/errors.ts'
import { AnalystField } from '../people/analyst-field.tsx'
import { read } from '../state/queries.ts'
import { sayBytes, sayMoment } from './bytes.ts'
import './libraries.css'

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{t(`libraries.${name}`)}</dt>
      <dd data-testid={`property-${name}`}>{children}</dd>
    </>
  )
}

function Facts({ library }: { readonly library: LibraryProperties }) {
  const { t, i18n } = useTranslation()
  const bytes = (size: number) => sayBytes(size, i18n.language)
  const moment = (at: string | null) =>
    at === null ? t('libraries.none') : sayMoment(at, i18n.language)
  const { sources, claims, evidence, integrity, lastBackup, historyHead, pack } = library
  const sound = integrity === 'ok'
  return (
    <dl className="properties">
      <Row name="name">{library.name}</Row>
      <Row name="place">
        <span className="selectable">{library.path}</span>
        <button
          type="button"
          className="link-button"
          onClick={() => void client.call('app.library.reveal', {})}
        >
          {t('libraries.reveal')}
        </button>
      </Row>
      <Row name="analyst">
        <AnalystField />
      </Row>
      <Row name="access">{t(library.readOnly ? 'libraries.readOnly' : 'libraries.readWrite')}</Row>
      <Row name="size">
        {bytes(library.bytes)}
        {library.freeBytes > 0 && (
          <span className="quiet"> {t('libraries.free', { bytes: bytes(library.freeBytes) })}</span>
        )}
      </Row>
      <Row name="contents">{t('libraries.contentsValue', { sources, claims, evidence })}</Row>
      <Row name="created">{moment(library.createdAt)}</Row>
      <Row name="changed">{moment(library.changedAt)}</Row>
      <Row name="changes">{library.changes.toLocaleString(i18n.language)}</Row>
      <Row name="integrity">
        <span className={sound ? '' : 'property-bad'}>
          {sound ? t('libraries.sound') : t('libraries.unsound', { found: integrity })}
        </span>
      </Row>
      <Row name="schema">{library.schemaVersion}</Row>
      <Row name="backup">
        {lastBackup ? (
          <span className="selectable" title={lastBackup.path}>
            {moment(lastBackup.at)}
          </span>
        ) : (
          t('libraries.none')
        )}
      </Row>
      {historyHead !== null && (
        <Row name="head">
          <code className="selectable hash">{historyHead}</code>
        </Row>
      )}
      {pack && (
        <Row name="packNumber">
          <code className="selectable hash">{pack.manifestHash}</code>
        </Row>
      )}
    </dl>
  )
}

export function PropertiesDialog() {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['properties'],
    queryFn: () => read('library.properties', {}),
    staleTime: 0,
    gcTime: 0,
  })
  const readOnly = data?.readOnly ?? true
  return (
    <Dialog
      title={t('libraries.properties')}
      width={640}
      testId="properties"
      onSubmit={closeDialog}
      footer={
        <>
          <button
            type="button"
            className="button"
            disabled={readOnly}
            data-testid="properties-compact"
            onClick={() => perform('library.compact')}
          >
            {t('libraries.compact')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="properties-copy"
            onClick={() => perform('library.saveCopy')}
          >
            {t('libraries.saveCopy')}
          </button>
          <button type="submit" className="button button-main">
            {t('libraries.close')}
          </button>
        </>
      }
    >
      {data && <Facts library={data} />}
      {!data && !error && <p className="quiet">{t('libraries.checking')}</p>}
      {error && (
        <p role="alert">{error instanceof Failure ? explain(error.error) : String(error)}</p>
      )}
    </Dialog>
  )
}
