/** Verdict scales: pure, and the same in the engine, the window and the command line. */
export { builtInScales, plainScale } from './built-in.ts'
export { findValue, senseOf, verdictColour, verdictLabel } from './find.ts'
export { defaultMapping, isLossy, nearestIn } from './mapping.ts'
export {
  mostValues,
  Scale,
  ScaleColour,
  scaleColours,
  ScaleMapping,
  ScaleValue,
  Sense,
  senses,
  VerdictId,
} from './scale.ts'
