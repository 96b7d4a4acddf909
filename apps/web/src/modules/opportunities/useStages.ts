import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, unwrap } from '@/lib/api';
import { businessDay, daysBetween } from '@/lib/format';
import type { Opportunity, SalesStage } from './opportunity';

const LONG_MS = 3_600_000;

/** The stages of the sales process, in order, named in the reader's language. */
export function useStages() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/sales-stages', locale.value],
    query: async () => ((await unwrap(api.GET('/sales-stages'))) as { items: SalesStage[] }).items,
    staleTime: LONG_MS,
  });
  const stages = computed(() => answer.data.value ?? []);
  const daysIn = ({ stageEnteredAt }: Opportunity) => daysBetween(stageEnteredAt, new Date());

  /** Days a deal has been in its stage beyond what the stage should take; 0 while it is in time. */
  function overstay(opportunity: Opportunity): number {
    const stage = stages.value.find(({ id }) => id === opportunity.stage.id);
    if (!stage || stage.kind !== 'open' || !opportunity.can.close.allowed) return 0;
    const days = daysIn(opportunity);
    return days > stage.expectedDays ? days : 0;
  }

  /** Whether a deal that may still be closed should have been signed before today. */
  const isOverdue = ({ can, expectedCloseOn }: Opportunity) =>
    can.close.allowed && expectedCloseOn < businessDay(new Date());

  return { stages, daysIn, overstay, isOverdue };
}
