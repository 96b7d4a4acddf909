import type { Command, Refusal } from '@countersign/approval-engine';
import type { FieldProblem } from '../../../platform/http/domain-error.js';

/** Which member of the request a refusal is about: what was typed, whom it named, or a fact of the subject. */
export function pointersOf({ code, params }: Refusal, command?: Command): FieldProblem[] {
  const at = (pointer: string): FieldProblem[] => [{ pointer, code: `approval.${code}` }];
  switch (code) {
    case 'reason_required':
      return [{ pointer: command?.kind === 'comment' ? '/text' : '/reason', code: 'field.required' }];
    case 'opinion_required':
      return [{ pointer: '/opinion', code: 'field.required' }];
    case 'text_too_long':
      return at(`/${String(params['field'])}`);
    case 'decision_not_offered':
      return at('/decision');
    case 'return_target_unknown':
      return at('/returnTo');
    case 'second_person_required':
      return at('/secondPersonId');
    case 'too_many_seats':
    case 'nothing_to_do':
      return command && 'people' in command ? at('/people') : [];
    case 'fact_unknown':
    case 'fact_malformed':
    case 'gate_closed':
      return factsIn(params).flatMap((fact) => at(`/facts/${fact}`));
    default:
      return command ? whom(params, command).flatMap(at) : [];
  }
}

function factsIn({ fields, field }: Refusal['params']): string[] {
  if (Array.isArray(fields)) return fields as string[];
  return typeof field === 'string' ? [field] : [];
}

/** Where the request named the person who is refused; nowhere, if it is about whoever asks. */
function whom({ person, submitter }: Refusal['params'], command: Command): string[] {
  const refused = person ?? submitter;
  if ('people' in command) {
    const last = command.people.findLastIndex((each) => each === refused);
    return last < 0 ? [] : [`/people/${last}`];
  }
  return 'to' in command && refused !== undefined && command.to === refused ? ['/to'] : [];
}
