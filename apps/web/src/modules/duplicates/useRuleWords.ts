import { useI18n } from 'vue-i18n';
import { degreeOf, type Comparison, type DuplicateRule } from './duplicateRule';

/** What a rule says, in words. */
export function useRuleWords() {
  const { t } = useI18n();
  const word = (name: string) => t(`duplicates.rules.${name}`);
  const compared = ({ field, how, least }: Comparison): string =>
    how === 'exact'
      ? t('duplicates.rules.words.exact', { field: word(`compared.${field}`) })
      : t(`duplicates.rules.words.${degreeOf(least ?? 0)}`, { least });
  return {
    condition: ({ comparisons }: DuplicateRule) => comparisons.map(compared).join(word('words.and')),
    against: ({ against }: DuplicateRule) => against.map((kind) => t(`palette.type.${kind}`)).join(word('words.or')),
    outcome: ({ outcome, listed }: DuplicateRule) =>
      outcome === 'list' || !listed
        ? word(`outcome.${outcome}`)
        : t('duplicates.rules.words.alsoListed', { outcome: word(`outcome.${outcome}`) }),
  };
}
