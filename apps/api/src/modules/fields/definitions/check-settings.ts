import type { CustomStage } from '../../../platform/custom/custom-objects.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import type { ChangeCustomFieldDto, NewCustomFieldDto } from './custom-field.dto.js';
import { SAID, SETTINGS, type Kind } from './kinds.js';

/** What was said of a field that its kind does not know, and what its kind needs and was not said. */
export function settingProblems(kind: Kind, sent: Partial<NewCustomFieldDto>, isNew: boolean): FieldProblem[] {
  const { must, may } = SAID[kind];
  const strange = SETTINGS.filter((name) => sent[name] !== undefined && !must.includes(name) && !may.includes(name));
  const missing = isNew ? must.filter((name) => sent[name] === undefined) : [];
  return [
    ...strange.map((name) => ({ pointer: `/${name}`, code: 'custom_field.setting_not_of_kind' })),
    ...missing.map((name) => ({ pointer: `/${name}`, code: 'field.required' })),
  ];
}

/** @param stages of the record type; none where it has no stages */
export function requirementProblems(
  kind: Kind,
  { required, requiredFrom }: Pick<ChangeCustomFieldDto, 'required' | 'requiredFrom'>,
  stages: readonly CustomStage[],
): FieldProblem[] {
  if (kind === 'formula' && required) return [{ pointer: '/required', code: 'custom_field.formula_is_never_required' }];
  if (!requiredFrom) return [];
  const pointer = '/requiredFrom';
  if (kind === 'formula') return [{ pointer, code: 'custom_field.formula_is_never_required' }];
  if (required) return [{ pointer, code: 'custom_field.required_once' }];
  return stages.some(({ code }) => code === requiredFrom) ? [] : [{ pointer, code: 'custom_field.stage_unknown' }];
}
