import type { FieldProblem, Problem } from '../api/problem';
import { hasSentence, say } from '../i18n';

/** The reason of a refusal in the reader's language: the server's own sentence wherever there is one. */
export function problemText(problem: Problem): string {
  if (problem.detail) return problem.detail;
  const own = `problem.${problem.code}`;
  if (hasSentence(own)) return say(own);
  return problem.title || say('problem.unknown', { status: problem.status });
}

/** What is wrong with one field. */
export function fieldText(error: FieldProblem): string {
  if (error.detail) return error.detail;
  const own = `problem.field.${error.code}`;
  return hasSentence(own) ? say(own, error.params) : say('problem.field.invalid');
}

/** The permission a refusal names, where it is for the want of one. */
export function missingPermission({ code, params }: Problem): string | undefined {
  const { permission } = params;
  return code === 'access.permission_missing' && typeof permission === 'string' && permission ? permission : undefined;
}
