import { useI18n } from 'vue-i18n';
import { testsOf, type Test } from './condition';

/** One comparison that keeps a condition from being met, with what the lead said. */
export interface Unmet {
  field: string;
  op: string;
  values: string[];
  actual: string | null;
  negated: boolean;
}

/** Conditions in words. */
export function useConditionWords() {
  const { t } = useI18n();

  function value(field: string, said: string): string {
    if (field === 'source') return t(`customers.source.${said}`);
    return said === 'true' || said === 'false' ? t(`intake.value.${said}`) : said;
  }

  function test({ field, op, values }: Test): string {
    if (field.startsWith('has'))
      return t(`intake.${(values[0] === 'true') === (op === 'eq') ? 'fact' : 'lacks'}.${field}`);
    const said = values.map((each) => value(field, each)).join(t('intake.or'));
    return [t(`intake.fact.${field}`), t(`intake.op.${op}`), said].filter(Boolean).join(' ');
  }

  function condition(tree: object): string {
    const tests = testsOf(tree);
    if (!tests) return t('intake.nested');
    if (tests.tests.length === 0) return t('intake.everything');
    return tests.tests.map(test).join(t(tests.join === 'all' ? 'intake.and' : 'intake.orElse'));
  }

  function unmet({ field, op, values, actual, negated }: Unmet): string {
    const asked = op === 'isNull' ? (values[0] === 'true' ? 'blank' : 'filled') : op;
    const text = test({ field, op: asked, values: op === 'isNull' ? [] : values });
    const found = actual === null ? t('intake.nothing') : value(field, actual);
    return t(negated ? 'intake.unmetNot' : 'intake.unmet', { text, found });
  }

  return { condition, unmet };
}
