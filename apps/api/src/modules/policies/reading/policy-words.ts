import type { ApproverRule, Condition, FactCatalogue } from '@countersign/approval-engine';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Explanation, positionName, type Names } from '../../approvals/index.js';
import {
  DEADLINE_ENDS,
  GATES,
  MODES,
  OPERATORS,
  RULES,
  STEP_KINDS,
  SWITCHES,
  VALUES,
} from '../vocabulary.catalogue.js';

const LISTS = {
  operators: OPERATORS,
  modes: MODES,
  rules: RULES,
  steps: STEP_KINDS,
  switches: SWITCHES,
  deadlines: DEADLINE_ENDS,
  gates: GATES,
  values: VALUES,
};

/** Says what a policy is written with in one language, in the words that the designer has for it. */
export class PolicyWords {
  private readonly explanation: Explanation;

  constructor(
    facts: FactCatalogue,
    private readonly names: Names,
    readonly locale: Locale,
  ) {
    this.explanation = new Explanation(facts, names, locale);
  }

  part(code: string, params: Record<string, unknown> = {}): string {
    return say(`policy.part.${code}`, params, this.locale);
  }

  member(name: string, text: string): string {
    return this.say('member', {
      name: say(`policy.member.${name}`, {}, this.locale),
      text: text || this.say('nothing'),
    });
  }

  say(code: string, params: Record<string, unknown> = {}): string {
    return say(`policy.say.${code}`, params, this.locale);
  }

  listed(items: readonly string[], between = 'list'): string {
    return items.join(this.say(between)) || this.say('nothing');
  }

  word(list: keyof typeof LISTS, code: string): string {
    return LISTS[list].find((word) => word.code === code)?.label[this.locale] ?? code;
  }

  fact(field: string): string {
    return this.explanation.label(field);
  }

  position(code: string): string {
    return positionName(code, this.names.positions, this.locale);
  }

  /** A value as people write it; a choice without a name of its own is called as everywhere. */
  value(field: string, value: unknown): string {
    if (Array.isArray(value)) return this.listed(value.map((each) => this.value(field, each)));
    const text = this.explanation.fact(field, value);
    return text === value ? this.word('values', text) : text;
  }

  condition(condition: Condition | null | undefined): string {
    if (!condition) return this.say('always');
    if ('not' in condition) return this.say('not', { inner: this.condition(condition.not) });
    if ('all' in condition) return condition.all.map((each) => this.bracketed(each)).join(this.say('and'));
    if ('any' in condition) return condition.any.map((each) => this.bracketed(each)).join(this.say('or'));
    const { field, op, value } = condition;
    const fact = this.fact(field);
    if (op === 'isNull') return this.say(value ? 'isUnknown' : 'isKnown', { fact });
    if (op === 'eq' && typeof value === 'boolean') return this.say(value ? 'holds' : 'fails', { fact });
    return this.say('comparison', { fact, op: this.word('operators', op), value: this.value(field, value) });
  }

  private bracketed(condition: Condition): string {
    const text = this.condition(condition);
    return 'all' in condition || 'any' in condition ? `(${text})` : text;
  }

  rule(rule: ApproverRule): string {
    const who = this.who(rule);
    if (rule.weight !== undefined) return this.say('weighed', { who, weight: rule.weight });
    return rule.group === undefined ? who : this.say('grouped', { who, group: rule.group });
  }

  private who(rule: ApproverRule): string {
    switch (rule.by) {
      case 'position':
        return this.position(rule.code);
      case 'anyOfPositions':
        return rule.codes.map((code) => this.position(code)).join(this.say('or'));
      case 'person':
        return this.say('person', { name: this.names.people.get(rule.id) || this.say('nobody') });
      case 'positionsIn':
      case 'personIn':
        return this.say('member', { name: this.word('rules', rule.by), text: this.fact(rule.fact) });
      case 'superior':
        if ((rule.levels ?? 1) > 1) return this.say('superior', { levels: rule.levels });
    }
    return this.word('rules', rule.by);
  }
}
