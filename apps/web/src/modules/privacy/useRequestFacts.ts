import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { exactTime } from '@/lib/format';
import type { Fact } from '@/ui/show/Facts.vue';
import type { SubjectRequest } from './subjectRequest';

/** Whom a request is about and how it stands, in words. */
export function useRequestFacts(request: ComputedRef<SubjectRequest | null>): ComputedRef<Fact[]> {
  const { t } = useI18n();
  const fact = (key: string, value: string | null): Fact => ({ key, label: t(`privacy.request.field.${key}`), value });
  return computed(() => {
    const of = request.value;
    if (!of) return [];
    const {
      person,
      kind,
      channel,
      receivedOn,
      dueOn,
      identity,
      searchedAt,
      proposedBy,
      decidedBy,
      answer,
      closedBy,
      closedAt,
    } = of;
    return [
      fact('kind', t(`privacy.request.kind.${kind}`)),
      fact('channel', t(`privacy.request.channel.${channel}`)),
      fact('receivedOn', receivedOn),
      fact('dueOn', dueOn),
      ...(['phone', 'email', 'wechat', 'company'] as const).flatMap((key) =>
        person[key] ? [fact(key, person[key])] : [],
      ),
      fact('identity', identity),
      ...(searchedAt ? [fact('searchedAt', exactTime(searchedAt))] : []),
      ...(proposedBy ? [fact('proposedBy', proposedBy.name)] : []),
      ...(decidedBy ? [fact('decidedBy', decidedBy.name)] : []),
      ...(answer ? [fact('answer', answer)] : []),
      ...(closedAt ? [fact('closedBy', `${closedBy?.name ?? ''} ${exactTime(closedAt)}`.trim())] : []),
    ];
  });
}
