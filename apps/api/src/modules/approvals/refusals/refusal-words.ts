import { Injectable } from '@nestjs/common';
import type { Policy, Refusal, Text } from '@countersign/approval-engine';
import { say, type DomainError } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { People } from '../../org/index.js';
import { errorOf } from '../approvals.errors.js';
import { gateText, statusWords } from '../approvals.texts.js';

/** Turns the engine's refusals into errors whose sentences name people and facts. */
@Injectable()
export class RefusalWords {
  constructor(private readonly people: People) {}

  async error(refusal: Refusal, policy: Policy, more: Record<string, unknown> = {}): Promise<DomainError> {
    const { params } = refusal;
    const words: Record<string, unknown> = {
      ...factWords(refusal, policy),
      ...gateWords(refusal, policy),
      ...addedWords(refusal),
    };
    for (const name of ['decidedBy', 'person'] as const) {
      const id = params[name];
      if (typeof id === 'string') words[`${name}Name`] = (await this.people.names([id])).get(id) ?? '';
    }
    Object.assign(words, plainWords(params));
    return errorOf(refusal, { ...words, ...more }, pointers(refusal));
  }
}

/** A refusal told before anything was tried. */
export function refusalText(
  code: string,
  params: Refusal['params'],
  people: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const { person, decidedBy } = params;
  const named = { personName: people.get(String(person)) ?? '', decidedByName: people.get(String(decidedBy)) ?? '' };
  return say(code, { ...params, ...plainWords(params), ...named }, locale);
}

function plainWords(params: Refusal['params']): Record<string, unknown> {
  const { until, status, state } = params;
  return {
    ...(typeof until === 'string' ? { untilText: clockText(until) } : {}),
    ...(typeof status === 'string' ? statusWords(status.toLowerCase()) : {}),
    ...(typeof state === 'string' ? stateWords(state.toLowerCase()) : {}),
  };
}

/** 14:05 in China. */
function clockText(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(new Date(instant));
}

function stateWords(state: string): Record<string, unknown> {
  const { statusName: stateName, statusNameEn: stateNameEn } = statusWords(state);
  return { state, stateName, stateNameEn };
}

function factWords({ params }: Refusal, policy: Policy): Record<string, unknown> {
  const label = typeof params['field'] === 'string' ? policy.facts[params['field']]?.label : undefined;
  return label ? { label: label['zh-CN'], labelEn: label.en } : {};
}

/** The nodes, by name, at which more is asked. */
function addedWords({ params: { added } }: Refusal): Record<string, unknown> {
  if (!Array.isArray(added)) return {};
  const titles = (added as { title: Text }[]).map(({ title }) => title);
  const names = (locale: Locale) => [...new Set(titles.map((title) => title[locale]))];
  return { addedNames: names('zh-CN').join('、'), addedNamesEn: names('en').join(', ') };
}

function gateWords({ params }: Refusal, policy: Policy): Record<string, unknown> {
  if (typeof params['gate'] !== 'string') return {};
  const { gate } = params;
  const title = policy.gates.find(({ key }) => key === gate)?.title;
  return {
    gateName: title?.['zh-CN'] ?? gateText(policy.code, gate, 'zh-CN'),
    gateNameEn: title?.en ?? gateText(policy.code, gate, 'en'),
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
