import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { texts } from '../../platform/http/domain-error.js';

/** One payment: how much of the total, and when it is due. */
export interface Milestone {
  readonly name: string;
  /** Basis points of the total. */
  readonly percent: number;
  readonly dueRule: string;
}

const WHOLE = 10_000;

texts({
  'milestones.not_whole': {
    zh: '付款节点的比例合计必须为 100%',
    en: 'The shares of the milestones must add up to 100 %',
  },
});

/** Payments make up the whole or are left open. @throws BodyIsInvalid naming the milestones */
export function mustBeWhole(milestones: readonly Milestone[], pointer = '/milestones'): void {
  const sum = milestones.reduce((total, { percent }) => total + percent, 0);
  if (milestones.length > 0 && sum !== WHOLE) throw new BodyIsInvalid({}, [{ pointer, code: 'milestones.not_whole' }]);
}
