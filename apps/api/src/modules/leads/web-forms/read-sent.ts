import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import type { SendLeadFormDto } from './lead-form.dto.js';
import type { FormField } from './lead-form.entity.js';
import type { PublicForm } from './lead-forms.repository.js';

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/**
 * What a form asked and was told. What it does not ask is left out, whoever sends it.
 * @throws BodyIsInvalid naming every field at fault
 */
export function readSent(
  form: PublicForm,
  sent: SendLeadFormDto,
): Partial<Record<FormField, string>> & { name: string } {
  const problems: FieldProblem[] = [];
  const told: Partial<Record<FormField, string>> = {};
  for (const { name, required } of form.fields) {
    const value = sent[name]?.trim() ?? '';
    if (value) told[name] = value;
    else if (required) problems.push({ pointer: `/${name}`, code: 'field.required' });
  }
  if (told.email && !EMAIL.test(told.email)) problems.push({ pointer: '/email', code: 'field.email' });
  if (form.consent && sent.consent !== 'yes') problems.push({ pointer: '/consent', code: 'lead_form.consent_needed' });
  else if (form.consent && sent.consentVersion !== String(form.consentVersion))
    problems.push({ pointer: '/consent', code: 'lead_form.consent_changed' });
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
  return { ...told, name: told.name ?? '' };
}
