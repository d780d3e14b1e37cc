/** In the inspector: the model's verdict, hidden until the analyst has one, then beside it. */
import { EyeOff, Quote, Sparkles, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { nearestIn, plainScale, type ScaleValue } from '#shared/scales/index.ts'
import type { Claim } from '#shared/records/library.ts'
import type { ModelRun, ModelVerdict as Answer } from '#shared/records/models.ts'
import { client } from '../client.ts'
import { Section } from '../inspector/section.tsx'
import { useTask } from '../state/task.ts'
import { markOf, senseOfVerdict, verdictName } from '../scales/current.ts'
import { askVerdict } from './ask.ts'
import './models.css'
import { sayRun } from './say.ts'
import { refreshVerdict, useModelSettings, useModelVerdict } from './state.ts'

/** The model answers in the plain scale; the analyst's own may be of another. */
function agrees(own: string, plain: string): boolean {
  const sense = senseOfVerdict(own)
  if (own === plain || sense === undefined) return own === plain
  const near = nearestIn(plainScale, { id: own, sense } as ScaleValue)
  return near?.id === plain
}

/** As soon as the analyst has a verdict and the model's is there. */
function useReveal({ id, verdict }: Claim, isHidden: boolean): void {
  useEffect(() => {
    if (!isHidden || verdict === null) return
    void client.call('models.reveal', { claimId: id }).then(() => refreshVerdict(id))
  }, [id, verdict, isHidden])
}

function Revealed({ answer, run }: { readonly answer: Answer; readonly run: ModelRun }) {
  const { t, i18n } = useTranslation()
  const { verdict, blind, reasoning, quotes } = answer
  const rests = quotes.some(({ evidenceId }) => evidenceId !== null)
  return (
    <div className="model-verdict" data-testid="model-verdict-answer">
      <div className="model-verdicts">
        <span className="label">{t('models.verdict.yours')}</span>
        <span className="pill" data-verdict={markOf(blind)}>
          {verdictName(blind)}
        </span>
        <span className="label">{t('models.verdict.model')}</span>
        <span className="pill" data-verdict={markOf(verdict)} data-testid="model-verdict-pill">
          {verdictName(verdict)}
        </span>
      </div>
      <p className="quiet">{t(`models.verdict.${agrees(blind, verdict) ? 'agree' : 'differ'}`)}</p>
      <p className="model-reasoning">{reasoning}</p>
      <ul className="model-quotes">
        {quotes.map(({ text, evidenceId }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing else tells them apart
          <li key={at} data-found={evidenceId !== null}>
            <Quote size={12} aria-hidden />
            <span>
              <q>{text}</q>
              {evidenceId === null && (
                <span className="model-not-found">{t('models.verdict.notFound')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {!rests && verdict !== 'not-enough-evidence' && (
        <p className="model-warning" data-testid="model-verdict-unsupported">
          <TriangleAlert size={13} aria-hidden />
          {t('models.verdict.unsupported')}
        </p>
      )}
      <p className="quiet model-run">{sayRun(run, i18n.language, t)}</p>
    </div>
  )
}

export function ModelVerdict({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const isOn = useModelSettings().data?.enabled ?? false
  const { data } = useModelVerdict(claim.id)
  const busy = useTask((state) => state.task !== null)
  const state = data?.state ?? 'none'
  useReveal(claim, state === 'hidden')
  if (!isOn && state === 'none') return null
  const noEvidence = claim.evidenceCount === 0
  return (
    <Section
      name="model"
      title={t('models.verdict.title')}
      actions={
        isOn && (
          <button
            type="button"
            className="button button-plain model-ask"
            data-testid="model-verdict-ask"
            disabled={busy || noEvidence}
            title={noEvidence ? t('models.verdict.needsEvidence') : undefined}
            onClick={() => void askVerdict()}
          >
            <Sparkles size={13} aria-hidden />
            {t(state === 'none' ? 'models.verdict.ask' : 'models.verdict.again')}
          </button>
        )
      }
    >
      {state === 'none' && noEvidence && (
        <p className="quiet">{t('models.verdict.needsEvidence')}</p>
      )}
      {state === 'hidden' && (
        <p className="model-hidden" data-testid="model-verdict-hidden">
          <EyeOff size={14} aria-hidden />
          {t('models.verdict.hidden')}
        </p>
      )}
      {data?.state === 'revealed' && <Revealed answer={data.answer} run={data.run} />}
    </Section>
  )
}
