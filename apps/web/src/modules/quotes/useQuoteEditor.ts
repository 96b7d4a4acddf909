import { useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import { api, asProblem, createIntent, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import { toast } from '@/lib/feedback';
import { useForm } from '@/lib/form';
import { businessDay } from '@/lib/format';
import { useRoutePreview } from '@/modules/approvals/useRoutePreview';
import { figuresOf } from './figures';
import type { Quote, QuotePreview, Ref } from './quote';
import { begun, blankQuote, bodyOf, previewBodyOf, shareOf, valuesOf, type QuoteValues } from './quoteForm';

const WHOLE = 10_000;

/** A quote being written: typed values, what they come to, who would approve it, and the two ways to finish. */
export function useQuoteEditor(
  start: { quote: Quote | null; opportunity: Ref | null },
  done: (quote: Quote) => unknown,
) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const saved = shallowRef<Quote | null>(start.quote);
  const isSubmitting = ref(false);
  const submission = createIntent();
  const amounts = useAmounts('quote');
  const needsLines = (lines: QuoteValues['lines']) => amounts.settable && begun(lines).length === 0;

  async function save(values: QuoteValues, header: IntentHeaders): Promise<Quote> {
    const body = bodyOf(values, amounts.settable);
    if (!saved.value)
      return (await unwrap(
        api.POST('/quotes', {
          params: { header },
          body: { ...body, opportunityId: values.opportunity?.id, number: values.number || null },
        }),
      )) as Quote;
    const { id, version } = saved.value;
    return (await unwrap(
      api.PATCH('/quotes/{id}', { params: { path: { id }, header: { ...header, ...ifMatch(version) } }, body }),
    )) as Quote;
  }

  /** Saving and submitting are two acts: when the second is refused the first stands, and is not repeated. */
  async function send(values: QuoteValues, header: IntentHeaders): Promise<Quote> {
    saved.value = await save(values, header);
    if (!isSubmitting.value) return saved.value;
    const { id } = saved.value;
    saved.value = (await submission.run(id, (key) =>
      unwrap(api.POST('/quotes/{id}/submission', { params: { path: { id }, header: key }, body: preview.shown() })),
    )) as Quote;
    return saved.value;
  }

  const form = useForm<QuoteValues, Quote>({
    draft: start.quote ? `quote.${start.quote.id}.${start.quote.version}` : `quote.new.${start.opportunity?.id ?? ''}`,
    initial: () => (saved.value ? valuesOf(saved.value) : blankQuote(start.opportunity, businessDay(new Date()))),
    required: ({ lines }) => ['opportunity', 'validUntil', ...(needsLines(lines) ? ['lines.0.product'] : [])],
    send,
    done: async (quote) => {
      toast(t(isSubmitting.value ? 'quotes.submitted' : 'quotes.saved', { number: quote.number }));
      await queries.invalidateQueries({ key: ['/quotes'] });
      void queries.invalidateQueries({ key: ['/timeline', 'quote', quote.id] });
      done(quote);
    },
  });

  const figures = computed(() => figuresOf(form.values.lines, saved.value?.currency ?? 'CNY'));
  const preview = useRoutePreview<QuotePreview>('/quote-previews', () =>
    amounts.settable ? previewBodyOf(form.values, saved.value?.id ?? null) : null,
  );

  /** Why it cannot be submitted as it stands; empty when nothing speaks against it. The server has the last word. */
  const obstacles = computed(() => {
    const { milestones } = form.values;
    const refusal = preview.answer.value?.route.refusal?.detail;
    return [
      ...(begun(form.values.lines).length === 0 ? [t('quotes.obstacle.lines')] : refusal ? [refusal] : []),
      ...(milestones.length > 0 && shareOf(milestones) !== WHOLE ? [t('quotes.obstacle.milestones')] : []),
    ];
  });

  async function finish(submits: boolean): Promise<void> {
    isSubmitting.value = submits;
    dropEmptyLines();
    await form.submit();
    if (submits && form.problem) preview.caughtUp(form.problem);
    if (form.problem && saved.value && asProblem(form.problem).status === 412) await catchUp(saved.value.id);
  }

  /** The empty rows between written ones would shift the places the server names in its complaints. */
  function dropEmptyLines(): void {
    const written = begun(form.values.lines);
    if (written.length > 0) form.values.lines = written;
  }

  async function catchUp(id: string): Promise<void> {
    saved.value = (await unwrap(api.GET('/quotes/{id}', { params: { path: { id } } }))) as Quote;
  }

  return { amounts, form, saved, figures, preview, obstacles, isSubmitting, finish };
}
