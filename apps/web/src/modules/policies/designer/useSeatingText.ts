import { useI18n } from 'vue-i18n';
import type { CcStep, Rung, Seating, Step } from '../policy';
import { useWords } from '../words';

const WHOLE = 10_000;

/** A node in one line: who is asked, how their answers count, when, and until when. */
export function useSeatingText() {
  const { t } = useI18n();
  const words = useWords();

  function modeOf({ mode, need }: Seating): string {
    const name = words.name('modes', mode);
    if (need === undefined) return name;
    if (mode === 'count') return `${name} ≥ ${need}`;
    return mode === 'ratio' || mode === 'weight' ? `${name} ≥ ${(need / WHOLE) * 100}%` : name;
  }

  function noteOf(node: (Seating | CcStep | Rung) & Partial<Pick<Step, 'kind'>>): string {
    const who = (node.approvers ?? []).map((rule) => words.rule(rule)).join('、') || t('policies.nobody');
    const parts = [who];
    if ('mode' in node && node.mode !== 'single') parts.push(modeOf(node));
    if ('deadline' in node && node.deadline) parts.push(t('policies.deadline.short', { hours: node.deadline.hours }));
    if ('decisive' in node && node.decisive)
      parts.push(t('policies.decisive.short', { facts: node.decisive.map(words.fact).join('、') || '—' }));
    if ('when' in node && node.when) parts.push(t('policies.onlyWhen', { when: words.condition(node.when) }));
    return parts.join(' · ');
  }

  return { noteOf };
}
