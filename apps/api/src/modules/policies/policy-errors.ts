import type { DomainError } from '../../platform/http/domain-error.js';
import type { NamedFinding } from './found.js';
import { namedText } from './finding.view.js';
import { PolicyHasErrors } from './policies.errors.js';

/** Why a policy cannot be published: the first error in words, every one with its path and its witness. */
export function policyErrors(errors: readonly NamedFinding[], first: NamedFinding): DomainError {
  const { path, where } = first;
  const findings = errors.map(({ severity: _, where: __, words: ___, submitter: ____, ...finding }) => finding);
  return new PolicyHasErrors(
    {
      ...{ count: errors.length, path, where: where['zh-CN'], whereEn: where.en, findings },
      ...{ text: namedText(first, 'zh-CN'), textEn: namedText(first, 'en') },
    },
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
