import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, ifMatch, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import type { Question } from '@/lib/list';
import type { BoardColumn, BoardMove } from '@/ui/board/board';
import { stageColor } from '@/ui/show/stages';
import type { BoardAnswer, Opportunity } from './opportunity';
import { useStages } from './useStages';

/**
 * The board of what the question asks for. A card moves at once, and back when the server refuses; several moves in a
 * row are sent one after the other, because each needs the version that the one before it made.
 */
export function useBoard(question: Question, enabled: () => boolean) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const { stages } = useStages();
  const underWay = shallowRef<BoardMove[]>([]);
  let last: Promise<void> = Promise.resolve();
  const asked = computed(() => {
    const { limit: _limit, sort: _sort, cursor: _cursor, ...query } = question.toApi(1);
    return query;
  });
  const answer = useQuery({
    key: () => ['/opportunities', 'board', asked.value],
    query: async () =>
      (await unwrap(api.GET('/opportunities/board', { params: { query: asked.value } }))) as BoardAnswer,
    placeholderData: (before: BoardAnswer | undefined) => before,
    enabled,
  });

  const columns = computed<BoardColumn<Opportunity>[]>(() => {
    const found = (answer.data.value?.columns ?? []).map(({ stage, count, amount, items }, at) => ({
      ...{ id: stage.id, title: stage.name, color: stageColor(at), count, amount },
      closed: stages.value.some(({ id, kind }) => id === stage.id && kind !== 'open'),
      cards: items,
    }));
    return underWay.value.reduce(moved, found);
  });

  async function put(card: Opportunity, stageId: string): Promise<Opportunity> {
    const params = { path: { id: card.id }, header: ifMatch(card.version) };
    return (await unwrap(api.PUT('/opportunities/{id}/stage', { params, body: { stageId } }))) as Opportunity;
  }

  async function move(wanted: BoardMove): Promise<void> {
    underWay.value = [...underWay.value, wanted];
    await (last = last.then(() => send(wanted)));
    underWay.value = underWay.value.filter((other) => other !== wanted);
  }

  async function send(wanted: BoardMove): Promise<void> {
    const card = columns.value.flatMap(({ cards }) => cards).find(({ id }) => id === wanted.cardId);
    if (!card) return;
    try {
      const now = await put(card, wanted.to);
      const undo = { label: t('ui.undo'), run: () => void put(now, wanted.from).then(refresh, toastProblem) };
      toast(
        t('opportunities.movedTo', { name: now.name, stage: now.stage.name }),
        now.can.close.allowed ? { action: undo } : {},
      );
    } catch (error) {
      toastProblem(error);
    }
    await refresh();
  }

  const refresh = () => queries.invalidateQueries({ key: ['/opportunities'] });

  return {
    columns,
    summary: computed(() => answer.data.value?.summary ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    refresh: () => answer.refetch(),
    move,
  };
}

function moved(columns: BoardColumn<Opportunity>[], { cardId, from, to }: BoardMove): BoardColumn<Opportunity>[] {
  const card = columns.find(({ id }) => id === from)?.cards.find(({ id }) => id === cardId);
  if (!card) return columns;
  return columns.map((column) => {
    if (column.id === from)
      return { ...column, count: column.count - 1, cards: column.cards.filter(({ id }) => id !== cardId) };
    return column.id === to ? { ...column, count: column.count + 1, cards: [card, ...column.cards] } : column;
  });
}
