import { useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, createIntent, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import { toast } from '@/lib/feedback';
import { useForm } from '@/lib/form';
import { useRoutePreview } from '@/modules/approvals/useRoutePreview';
import type { Expense, ExpensePreview } from './expense';
import { begun, blankExpense, bodyOf, previewBodyOf, totalOf, valuesOf, type ExpenseValues } from './expenseForm';

/** A claim being written: its sum, who would approve it, and the two ways to finish. */
export function useExpenseEditor(start: Expense | null, done: (expense: Expense) => unknown) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const saved = shallowRef<Expense | null>(start);
  const isSubmitting = ref(false);
  const submission = createIntent();

  async function save(values: ExpenseValues, header: IntentHeaders): Promise<Expense> {
    const body = bodyOf(values);
    if (!saved.value) return (await unwrap(api.POST('/expenses', { params: { header }, body }))) as Expense;
    const { id, version } = saved.value;
    const params = { path: { id }, header: { ...header, ...ifMatch(version) } };
    return (await unwrap(api.PATCH('/expenses/{id}', { params, body }))) as Expense;
  }

  /** Saving and submitting are two acts: when the second is refused the first stands, and is not repeated. */
  async function send(values: ExpenseValues, header: IntentHeaders): Promise<Expense> {
    saved.value = await save(values, header);
    if (!isSubmitting.value) return saved.value;
    const { id } = saved.value;
    saved.value = (await submission.run(id, (key) =>
      unwrap(api.POST('/expenses/{id}/submission', { params: { path: { id }, header: key }, body: preview.shown() })),
    )) as Expense;
    return saved.value;
  }

  const form = useForm<ExpenseValues, Expense>({
    draft: start ? `expense.${start.id}.${start.version}` : 'expense.new',
    initial: () => (saved.value ? valuesOf(saved.value) : blankExpense()),
    required: ({ lines }) => [
      'title',
      ...begun(lines).flatMap((_, at) => [`lines.${at}.spentOn`, `lines.${at}.amount`]),
    ],
    send,
    done: async (expense) => {
      toast(t(isSubmitting.value ? 'expenses.submitted' : 'expenses.saved', { number: expense.number }));
      await queries.invalidateQueries({ key: ['/expenses'] });
      void queries.invalidateQueries({ key: ['/timeline', 'expense', expense.id] });
      done(expense);
    },
  });

  const total = computed(() => totalOf(form.values.lines));
  const preview = useRoutePreview<ExpensePreview>('/expenses/preview', () => previewBodyOf(form.values));

  /** Why it cannot be submitted as it stands; empty when nothing speaks against it. The server has the last word. */
  const obstacles = computed(() => {
    if (begun(form.values.lines).length === 0) return [t('expenses.obstacle.lines')];
    const refusal = preview.answer.value?.route.refusal?.detail;
    return refusal ? [refusal] : [];
  });

  async function finish(submits: boolean): Promise<void> {
    isSubmitting.value = submits;
    // The empty rows between written ones would shift the places the server names in its complaints.
    const written = begun(form.values.lines);
    if (written.length > 0) form.values.lines = written;
    await form.submit();
    if (submits && form.problem) preview.caughtUp(form.problem);
  }

  return { form, saved, total, preview, obstacles, isSubmitting, finish };
}
