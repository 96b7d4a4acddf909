import { asProblem } from '../api/problem';
import { say } from '../i18n';
import { missingPermission, problemText } from './problem-text';
import { askToExcept, refusedNumbers } from './refused-numbers';
import { toast } from './toasts';
import { askWhy } from './why';

export { asked, confirmThat, type Question } from './confirm';
export { fieldText, missingPermission, problemText } from './problem-text';
export { askToExcept, refusedNumbers, refusedToExcept, type RefusedNumber } from './refused-numbers';
export { askWhy, wondered, type Refused } from './why';
export { dismiss, toast, toasts, type Toast } from './toasts';

/** Shows why something was refused. */
export function toastProblem(error: unknown): void {
  const problem = asProblem(error);
  const permission = missingPermission(problem);
  toast(problemText(problem), {
    tone: 'bad',
    ...(problem.traceId ? { detail: problem.traceId } : {}),
    ...(permission ? { action: { label: say('access.whyShort'), run: () => askWhy({ permission }) } } : {}),
    ...(refusedNumbers(problem).length > 0
      ? { action: { label: say('numbers.except'), run: () => askToExcept(problem) } }
      : {}),
  });
}
