import type { DomainError } from '../../platform/http/domain-error.js';
import type { Found } from './found.js';
import { findingText } from './finding.view.js';
import { PolicyHasErrors } from './policies.errors.js';

/** Why a policy cannot be published: the first error in words, every one with its path and its witness. */
export function policyErrors(errors: readonly Found[], { code, path, params }: Found): DomainError {
  const text = findingText(code, params, 'zh-CN');
  const textEn = findingText(code, params, 'en');
  const findings = errors.map(({ severity: _, ...finding }) => finding);
  return new PolicyHasErrors(
    { count: errors.length, path, text, textEn, findings },
    errors.map((each) => ({
      pointer: pointerOf(each.path),
      code: `policy.finding.${each.code}`,
      params: { ...each.params },
    })),
  );
}

/** `steps[0].rungs[1]` as a pointer into the draft. */
function pointerOf(path: string): string {
  return `/content/${path.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`;
}
