import type { Refusal } from '../../platform/http/allowance.js';
import type { ProjectState } from './project.entity.js';
import { ProjectStartIsDecided } from './projects.errors.js';

/** Where it stays as it was put up; what was sent back is corrected first. */
const DECIDED = ['running', 'blocked', 'suspended'];

/** While its start is decided, a project stays as it was put up. */
export function startRefusal(
  { status, number }: ProjectState,
  approval: { status: string } | null | undefined,
): Refusal {
  const isDecided = status === 'planned' && DECIDED.includes(approval?.status ?? '');
  return isDecided ? new ProjectStartIsDecided({ number }) : null;
}
