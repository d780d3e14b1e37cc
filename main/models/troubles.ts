/** What can go wrong between here and a model, each with its way out. */
import { Failure } from '#shared/contract/errors.ts'

/**
 * English sentences for the log and the command line; `{{name}}` is filled from the details. The
 * window has its own words by kind (renderer/models/words.ts).
 */
const sentences = {
  off: 'No model is switched on for this library: set its address and name first.',
  'no-model': 'The model has no name: say which one to ask.',
  'bad-address': '{{address}} is no address of a model: it must begin with https:// or http://.',
  local:
    '{{host}} is this machine or one of the local network ({{address}}), which is not allowed: allow local addresses, or use another address.',
  plain: '{{host}} would get the text unencrypted: use https.',
  'unknown-host': 'There is no host {{host}}: check the address and the connection.',
  refused: '{{host}} does not take connections: is the model’s program running there?',
  tls: '{{host}} did not prove who it is ({{why}}): nothing was sent. Check the address or the certificate.',
  connection: 'The connection to {{host}} broke off ({{why}}): try again.',
  redirect: '{{host}} sends on to {{to}}, which is not followed: set that address if it is right.',
  timeout:
    '{{host}} did not finish within {{seconds}} seconds: allow more time or use a smaller model.',
  idle: '{{host}} fell silent for {{seconds}} seconds in the middle of its answer: try again.',
  'too-large': '{{host}} answered with more than {{limit}} MB: the answer was thrown away.',
  unauthorised: '{{host}} does not accept the key (HTTP {{status}}): enter it anew.',
  missing: '{{host}} knows no such address or model (HTTP {{status}}): check both. {{why}}',
  'rate-limit': '{{host}} takes no more requests for now (HTTP 429): wait {{wait}} and try again.',
  server: '{{host}} had an error of its own (HTTP {{status}}): try again later. {{why}}',
  status: '{{host}} refused the request (HTTP {{status}}). {{why}}',
  encoding: '{{host}} packed its answer in a way that is not known ({{why}}).',
  'not-json': 'The model did not answer with JSON: try again or another model.',
  shape:
    'The model’s answer has not the shape that was asked for ({{why}}): try again or another model.',
  empty: 'The model’s answer is empty: try again or another model.',
  cut: 'The model stopped before it was done: it can write no more in one answer. Try a model that can.',
  declined: 'The model declined to answer.',
  'too-long': 'The text is too long to send: {{parts}} parts, and at most {{limit}} are sent.',
  'no-text': 'There is no sentence to send.',
  'no-evidence': 'The claim has no evidence for the model to judge by: add some first.',
} as const
export type Trouble = keyof typeof sentences

/** Takes a secret out of words that came from outside. */
export const scrub = (words: string, secret: string | undefined): string =>
  secret === undefined || secret === '' ? words : words.replaceAll(secret, '•••')

/** A few words of somebody else's message, on one line and without what could move a terminal. */
export function excerpt(words: string, secret?: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what is taken out
  const plain = words.replaceAll(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ').trim()
  const clean = scrub(plain, secret)
  return clean.length > 200 ? `${clean.slice(0, 199).toWellFormed()}…` : clean
}

export function trouble(kind: Trouble, detail: Record<string, string> = {}): Failure {
  const message = sentences[kind]
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => detail[name] ?? '')
    .trim()
  return new Failure('model-failed', message, { detail: { kind, ...detail } })
}

export const isTrouble = (thrown: unknown, ...kinds: Trouble[]): thrown is Failure =>
  thrown instanceof Failure &&
  thrown.error.code === 'model-failed' &&
  kinds.includes(thrown.error.detail?.['kind'] as Trouble)
