import { asProblem } from '../api/problem';
import { problemText } from './problem-text';
import { toast } from './toasts';

export { asked, confirmThat, type Question } from './confirm';
export { fieldText, problemText } from './problem-text';
export { dismiss, toast, toasts, type Toast } from './toasts';

/** Shows why something was refused. */
export function toastProblem(error: unknown): void {
  const problem = asProblem(error);
  toast(problemText(problem), { tone: 'bad', ...(problem.traceId ? { detail: problem.traceId } : {}) });
}
