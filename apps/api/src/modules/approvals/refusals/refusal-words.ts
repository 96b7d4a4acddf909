import { Injectable } from '@nestjs/common';
import type { Command, Policy, Refusal, Text } from '@countersign/approval-engine';
import { say, type DomainError } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { People } from '../../org/index.js';
import { errorOf } from '../approvals.errors.js';
import { gateText, statusWords } from '../approvals.texts.js';
import { pointersOf } from './pointers.js';

/** Turns the engine's refusals into errors whose sentences name people and facts. */
@Injectable()
export class RefusalWords {
  constructor(private readonly people: People) {}

  /** @param command what was refused; without one, it was routed only */
  async error(
    refusal: Refusal,
    policy: Policy,
    { command, more = {} }: { command?: Command; more?: Record<string, unknown> } = {},
  ): Promise<DomainError> {
    const { params } = refusal;
    const words: Record<string, unknown> = {
      ...factWords(refusal, policy),
      ...gateWords(refusal, policy),
      ...addedWords(refusal),
    };
    const { decidedBy, person } = params;
    const ids = [decidedBy, person].filter((id) => typeof id === 'string');
    if (ids.length > 0) Object.assign(words, named(params, await this.people.names(ids)));
    Object.assign(words, plainWords(params));
    const fields = pointersOf(refusal, command).map((field) => ({ ...field, params: { ...params, ...words } }));
    return errorOf(refusal, { ...words, ...more }, fields);
  }
}

/** A refusal told before anything was tried. */
export function refusalText(
  code: string,
  params: Refusal['params'],
  people: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  return say(code, { ...params, ...plainWords(params), ...named(params, people) }, locale);
}

/** Nobody's name is the house's, which decides too: it reminds, escalates and lets time run out. */
function named({ person, decidedBy }: Refusal['params'], people: ReadonlyMap<string, string>): Record<string, string> {
  const decider = people.get(String(decidedBy));
  return {
    personName: people.get(String(person)) ?? '',
    decidedByName: decider ?? '系统',
    decidedByNameEn: decider ?? 'the system',
  };
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
