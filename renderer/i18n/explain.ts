/** An error in the person's words. */
import i18next from 'i18next'
import type { RiscontroError } from '#shared/contract/errors.ts'
import { sayReason } from '#shared/i18n/file-reasons.ts'

const language = (): 'it' | 'en' => (i18next.language === 'it' ? 'it' : 'en')

/** Two sentences, or the first alone. */
const followed = (words: string, wayOut: string | undefined): string =>
  wayOut === undefined ? words : `${words}. ${sayReason(wayOut, language())}`

export const explain = ({ code, message, field, detail }: RiscontroError): string => {
  const why = sayReason(detail?.['why'] ?? message, language())
  const kind = code === 'model-failed' ? `models.trouble.${detail?.['kind']}` : ''
  const words = i18next.t([kind, `error.${code}`], { message, file: '', ...detail, why })
  const said = followed(words, detail?.['wayOut'])
  return field === undefined || code !== 'invalid-input' ? said : `${said} (${field})`
}

/** As `explain`, for where the file's name stands beside it. */
export function explainNamed(error: RiscontroError): string {
  const why = error.detail?.['why']
  if (why === undefined) return explain(error)
  const said = sayReason(why, language())
  return followed(said.charAt(0).toUpperCase() + said.slice(1), error.detail?.['wayOut'])
}
