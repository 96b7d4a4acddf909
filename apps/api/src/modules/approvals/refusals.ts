import { Injectable } from '@nestjs/common';
import type { Policy, Refusal } from '@countersign/approval-engine';
import type { DomainError } from '../../platform/http/domain-error.js';
import { People } from '../org/index.js';
import { errorOf } from './approvals.errors.js';
import { gateText, statusWords } from './approvals.texts.js';

/** Turns the engine's refusals into errors whose sentences name people and facts. */
@Injectable()
export class RefusalWords {
  constructor(private readonly people: People) {}

  async error(refusal: Refusal, policy: Policy): Promise<DomainError> {
    const { params } = refusal;
    const words: Record<string, unknown> = { ...factWords(refusal, policy), ...gateWords(refusal, policy) };
    if (typeof params['decidedBy'] === 'string') {
      words['decidedByName'] = (await this.people.names([params['decidedBy']])).get(params['decidedBy']) ?? '';
    }
    if (typeof params['status'] === 'string') Object.assign(words, statusWords(params['status'].toLowerCase()));
    if (typeof params['state'] === 'string') Object.assign(words, stateWords(params['state'].toLowerCase()));
    return errorOf(refusal, words, pointers(refusal));
  }
}

function stateWords(state: string): Record<string, unknown> {
  const { statusName: stateName, statusNameEn: stateNameEn } = statusWords(state);
  return { state, stateName, stateNameEn };
}

function factWords({ params }: Refusal, policy: Policy): Record<string, unknown> {
  const label = typeof params['field'] === 'string' ? policy.facts[params['field']]?.label : undefined;
  return label ? { label: label['zh-CN'], labelEn: label.en } : {};
}

function gateWords({ params }: Refusal, policy: Policy): Record<string, unknown> {
  if (typeof params['gate'] !== 'string') return {};
  return {
    gateName: gateText(policy.code, params['gate'], 'zh-CN'),
    gateNameEn: gateText(policy.code, params['gate'], 'en'),
  };
}

function pointers({ code, params }: Refusal) {
  if (code === 'reason_required') return [{ pointer: '/reason', code: 'field.required' }];
  if (code === 'opinion_required') return [{ pointer: '/opinion', code: 'field.required' }];
  const fields = Array.isArray(params['fields'])
    ? (params['fields'] as string[])
    : typeof params['field'] === 'string'
      ? [params['field']]
      : [];
  return fields.map((field) => ({ pointer: `/facts/${field}`, code: `approval.${code}` }));
}
