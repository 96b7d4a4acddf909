import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import { ACTS, blankValues } from './acts';
import { DECISIONS, type Approval, type Verb } from './approval';
import { verdictOn } from './verbs';
import type { Send } from './useApproval';

/** After these nothing waits here any more. */
const LEAVES_ME: Verb[] = [...DECISIONS, 'transfer', 'delegate'];

/** Which verb is being done to which approval; what needs no dialog is done at once, and what can be undone says so. */
export function useActDialog(send: Send, after: { label: () => string; run: () => void } | null = null) {
  const { t } = useI18n();
  const isOpen = ref(false);
  const verb = ref<Verb>('approve');
  const subject = shallowRef<Approval | null>(null);

  function choose(next: Verb, approval: Approval): void {
    if (next === 'takeBack') return void takeBack(approval);
    verb.value = next;
    subject.value = approval;
    isOpen.value = true;
  }

  async function takeBack(approval: Approval): Promise<void> {
    const question = {
      title: t('approvals.act.title.takeBack'),
      consequence: t('approvals.act.effect.takeBack'),
      action: t('approvals.verb.takeBack'),
    };
    if (await confirmThat(question)) await undo(approval);
  }

  async function undo(approval: Approval): Promise<void> {
    const { path, body } = ACTS.takeBack;
    await send(path, body(blankValues(), approval), approval).then(
      () => toast(t('approvals.acted.takeBack')),
      toastProblem,
    );
  }

  /** Says what was done; a decision that may still be taken back offers that, another one the next in the box. */
  function say(done: Verb, next: Approval): void {
    const action = verdictOn(next, 'takeBack').allowed
      ? { label: t('approvals.verb.takeBack'), run: () => void undo(next) }
      : after && LEAVES_ME.includes(done) && { label: after.label(), run: after.run };
    toast(t(`approvals.acted.${done}`), action ? { action } : {});
  }

  return { isOpen, verb, subject, choose, say };
}
