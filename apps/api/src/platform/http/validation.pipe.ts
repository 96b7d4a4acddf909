import { ValidationPipe, type Type, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from './domain-error.js';
import { BodyIsInvalid } from './http.errors.js';

/**
 * Unknown fields are refused, not ignored; every problem is named at once, each with its pointer.
 * @param of the class of a body that its handler cannot name
 */
export function validationPipe(of?: Type): ValidationPipe {
  return new ValidationPipe({
    ...(of ? { expectedType: of } : {}),
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new BodyIsInvalid(
        {},
        errors.flatMap((error) => problemsOf(error, '')),
      ),
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const nested = (error.children ?? []).flatMap((child) => problemsOf(child, pointer));
  const constraints = Object.keys(error.constraints ?? {});
  if (constraints.length === 0) return nested;
  return [ownProblem(error, constraints, pointer), ...nested];
}

/** One problem a field: the first that failed says most ("required" before "not a valid date"). */
function ownProblem(error: ValidationError, constraints: string[], pointer: string): FieldProblem {
  if (constraints.includes('whitelistValidation')) return { pointer, code: 'field.unknown' };
  if (error.value === undefined || error.value === null) return { pointer, code: 'field.required' };
  const contexts = Object.values(error.contexts ?? {}) as { code: string; params: Record<string, unknown> }[];
  const context = contexts.find(({ code }) => code === 'field.required') ?? contexts[0];
  return context ? { pointer, code: context.code, params: context.params } : { pointer, code: 'field.object' };
}
