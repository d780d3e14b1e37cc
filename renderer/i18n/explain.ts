/** An error in the person's words. */
import i18next from 'i18next'
import type { RiscontroError } from '#shared/contract/errors.ts'

export const explain = ({ code, message, field, detail }: RiscontroError): string => {
  const kind = code === 'model-failed' ? `models.trouble.${detail?.['kind']}` : ''
  const words = i18next.t([kind, `error.${code}`], { message, file: '', why: message, ...detail })
  return field === undefined || code !== 'invalid-input' ? words : `${words} (${field})`
}
