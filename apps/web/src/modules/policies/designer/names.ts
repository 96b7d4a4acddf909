import type { Component } from 'vue';
import { ChevronsUp, GitFork, Grid3x3, Send, Split, UserCheck } from '@lucide/vue';
import type { Place } from '../places';
import type { PolicyContent, Step, StepKind } from '../policy';
import type { Words } from '../words';

type Say = (key: string, params?: Record<string, unknown>) => string;

export const STEP_KINDS: readonly StepKind[] = ['approval', 'cc', 'choice', 'parallel', 'ladder', 'matrix'];

export const ICONS: Readonly<Record<StepKind, Component>> = {
  approval: UserCheck,
  cc: Send,
  choice: Split,
  parallel: GitFork,
  ladder: ChevronsUp,
  matrix: Grid3x3,
};

/** What people call a place: its title, or what it is where it has none. */
export function nameOf(place: Place | null, content: PolicyContent, words: Words, t: Say): string {
  if (!place) return '';
  if (place.kind === 'otherwise') return t('policies.otherwise');
  const { item } = place;
  if (!item) return '';
  if (place.kind === 'branch')
    return t('policies.branchName', {
      number: place.slot.index + 1,
      when: words.condition('when' in item ? item.when : undefined),
    });
  if (place.kind === 'rung') return 'title' in item ? words.say(item.title) : '';
  return stepName(item as Step, content, words);
}

function stepName(step: Step, content: PolicyContent, words: Words): string {
  if (step.kind === 'approval' || step.kind === 'cc') return words.say(step.title);
  if (step.kind === 'matrix') return words.say(content.matrices?.[step.matrix]?.title) || words.name('steps', 'matrix');
  return words.name('steps', step.kind);
}
