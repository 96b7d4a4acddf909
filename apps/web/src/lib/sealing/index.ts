export { VERDICT_TONES, verdictOf, type SealedCheck, type Verdict } from './check';
export { useSealing } from './useSealing';
