/** An error in the person's words. */
import i18next from 'i18next'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { sayReason } from '#shared/i18n/file-reasons.ts'

export const explain = ({ code, message, field, detail }: RiscontroError): string => {
  const language = i18next.language === 'it' ? 'it' : 'en'
  const why = sayReason(detail?.['why'] ?? message, language)
  const kind = code === 'model-failed' ? `models.trouble.${detail?.['kind']}` : ''
  const words = i18next.t([kind, `error.${code}`], { message, file: '', ...detail, why })
  const wayOut = detail?.['wayOut']
  const said = wayOut === undefined ? words : `${words}. ${sayReason(wayOut, language)}`
  return field === undefined || code !== 'invalid-input' ? said : `${said} (${field})`
}
