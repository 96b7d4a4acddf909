import { computed, inject, shallowReactive, type ComputedRef, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import { moneyText, useFormat, type Money } from '@/lib/format';
import type { Ref, Vocabulary, Word } from './api';
import { groupOf, isComparison } from './condition';
import type { ApproverRule, Comparison, Condition, Facts, FactSpec, Gate, Text } from './policy';

export type Words = ReturnType<typeof makeWords>;
export const WORDS: InjectionKey<Words> = Symbol('words');

export function useWords(): Words {
  return inject(WORDS)!;
}

type List = 'positions' | 'operators' | 'modes' | 'rules' | 'steps' | 'switches' | 'deadlines' | 'gates' | 'values';

/**
 * A policy in the reader's language: what its facts, positions and operators are called, and whole conditions.
 * @param people whom the policy names, as far as the reader may know them
 */
export function makeWords(
  vocabulary: ComputedRef<Vocabulary | null>,
  facts: () => Facts,
  people: () => readonly Ref[] = () => [],
) {
  const { t } = useI18n();
  const { language, zhe, count } = useFormat();
  const say = (text: Text | undefined) => text?.[language.value] || text?.['zh-CN'] || text?.en || '';

  function wordOf(list: List, code: string): Word | undefined {
    return (vocabulary.value?.[list] as Word[] | undefined)?.find((word) => word.code === code);
  }
  const name = (list: List, code: string) => say(wordOf(list, code)?.label) || code;
  const hint = (list: List, code: string) => say(wordOf(list, code)?.hint);
  const gate = ({ key, title }: Gate) => say(title) || name('gates', key);
  /** Whom somebody has just chosen, or another version names. */
  const met = shallowReactive(new Map<string, string>());
  const meet = (more: readonly Ref[]) => more.forEach((each) => met.set(each.id, each.name));
  const person = (id: string | undefined) => {
    if (!id) return t('policies.say.nobodyYet');
    return met.get(id) ?? people().find((each) => each.id === id)?.name ?? t('policies.say.nobodyKnown');
  };
  const fact = (field: string) => say(facts()[field]?.label) || field;

  function value(spec: FactSpec | undefined, raw: unknown): string {
    if (raw === null || raw === undefined) return t('policies.value.unknown');
    if (typeof raw === 'boolean') return t(raw ? 'policies.value.yes' : 'policies.value.no');
    if (Array.isArray(raw)) return raw.length > 0 ? raw.map((each) => value(spec, each)).join('、') : '—';
    if (typeof raw === 'object') return amount(raw as Money);
    if (spec?.type === 'ratio') return zhe(Number(raw));
    if (spec?.type === 'enum' || spec?.type === 'choices')
      return say(spec.labels?.[String(raw)]) || name('values', String(raw));
    if (spec?.type === 'codes') return name('positions', String(raw));
    if (spec?.unit === 'percent') return `${(Number(raw) / 100).toFixed(2)}%`;
    return typeof raw === 'number' ? count(raw) : String(raw);
  }

  function amount(money: Money): string {
    try {
      return moneyText(money, 'exact', language.value);
    } catch {
      return String(money.amount);
    }
  }

  function comparison({ field, op, value: threshold }: Comparison): string {
    if (op === 'isNull') return t(threshold ? 'policies.say.isUnknown' : 'policies.say.isKnown', { fact: fact(field) });
    if (op === 'eq' && typeof threshold === 'boolean')
      return t(threshold ? 'policies.say.holds' : 'policies.say.fails', { fact: fact(field) });
    const words = { fact: fact(field), op: name('operators', op), value: value(facts()[field], threshold) };
    return t('policies.say.comparison', words);
  }

  function condition(what: Condition | undefined): string {
    if (!what || typeof what !== 'object') return t('policies.say.always');
    if (isComparison(what)) return comparison(what);
    const { join, parts } = groupOf(what);
    if (!Array.isArray(parts) || parts.length === 0) return t('policies.say.nothing');
    const isNegated = join === 'notAll' || join === 'notAny';
    const between = t(join === 'all' || join === 'notAll' ? 'policies.say.and' : 'policies.say.or');
    const inner = parts
      .map((part: Condition) => (isComparison(part) || parts.length === 1 ? condition(part) : `(${condition(part)})`))
      .join(between);
    return isNegated ? t('policies.say.not', { inner }) : inner;
  }

  function rule(each: ApproverRule): string {
    const word = name('rules', each.by);
    if (each.by === 'position') return name('positions', each.code ?? '');
    if (each.by === 'anyOfPositions')
      return (each.codes ?? []).map((code) => name('positions', code)).join(t('policies.say.or'));
    if (each.by === 'person') return t('policies.say.person', { rule: word, name: person(each.id) });
    if (each.by === 'superior' && (each.levels ?? 1) > 1)
      return t('policies.say.superior', { levels: each.levels ?? 1 });
    return each.fact ? `${word}：${fact(each.fact)}` : word;
  }

  const words = { language, say, name, hint, fact, gate, value, condition, rule, person, meet };
  return { ...words, vocabulary: computed(() => vocabulary.value), facts: computed(() => facts()) };
}
