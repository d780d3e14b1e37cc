/** Whether a claim is to be looked at again today, or was to be before. */
import type { Claim } from '#shared/records/library.ts'
import { today } from '../../common/today.ts'

/** A withdrawn claim is not looked at again. */
export const isDueOn = (
  { recheckOn, status }: Pick<Claim, 'recheckOn' | 'status'>,
  day: string,
): boolean => recheckOn !== '' && recheckOn <= day && status !== 'void'

export const isDue = (claim: Pick<Claim, 'recheckOn' | 'status'>): boolean =>
  isDueOn(claim, today())
