/** Whether it is open who says a claim. */
import type { Claim } from './records/library.ts'

/**
 * True where the text names the speaker by a pronoun alone that could mean more than one, or nobody
 * named, and the analyst has not said who it is.
 */
export const isSpeakerOpen = ({ speaker, attribution }: Pick<Claim, 'speaker' | 'attribution'>) =>
  attribution?.unresolved === true && speaker === attribution.speaker
