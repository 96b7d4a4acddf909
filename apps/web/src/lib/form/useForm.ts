import { computed, reactive, ref, shallowRef, type InjectionKey, type Ref } from 'vue';
import { asProblem, type FieldProblem, type Problem } from '../api/problem';
import { createIntent, type IntentHeaders } from '../api/intent';
import { isBlank, valueAt } from './paths';
import { useDraft } from './useDraft';
import { useFieldErrors } from './useFieldErrors';
import { useLeaveGuard } from './useLeaveGuard';

export interface FormOptions<Values extends object, Result> {
  initial: () => Values;
  /** Sends the values; throw a `Problem` (as `unwrap` does) and its complaints land on the fields. */
  send: (values: Values, headers: IntentHeaders) => Promise<Result>;
  done?: (result: Result) => void | Promise<void>;
  /** Paths that must not be blank, checked before anything is sent; they may depend on what was chosen. */
  required?: (values: Values) => string[];
  /** Under this name what was typed is kept between visits, instead of warning when the page is left. */
  draft?: string;
}

/** What a `<FormFrame>` shows and its `<Field>`s ask. */
export interface FormState {
  readonly problem: Problem | null;
  readonly isSending: boolean;
  readonly isDirty: boolean;
  readonly isRestored: boolean;
  readonly unclaimed: string[];
  errorOf(path: string): string;
  claim(path: string): () => void;
  isRequired(path: string): boolean;
  submit(): Promise<boolean>;
  reset(): void;
}

export interface Form<Values extends object> extends FormState {
  readonly values: Values;
  /** Starts again from these values, e.g. after they were loaded or saved. */
  fill(values: Values): void;
  /** Whether the form may be closed: asks when there is unsaved work. */
  mayLeave(): Promise<boolean>;
}

export const FORM: InjectionKey<FormState> = Symbol('form');

/** One form: its values, what the server thinks of them, and the promise that nothing typed is lost. */
export function useForm<Values extends object, Result>(options: FormOptions<Values, Result>): Form<Values> {
  const values = ref(options.initial()) as Ref<Values>;
  const clean = ref(JSON.stringify(values.value));
  const problem = shallowRef<Problem | null>(null);
  const isSending = ref(false);
  const errors = useFieldErrors(() => values.value);
  const isDirty = computed(() => JSON.stringify(values.value) !== clean.value);
  const intent = createIntent();
  const draft = options.draft ? useDraft(options.draft, values, isDirty) : null;
  const guard = useLeaveGuard(() => isDirty.value && !draft && !isSending.value);

  function fill(next: Values): void {
    values.value = copyOf(next);
    clean.value = JSON.stringify(values.value);
    problem.value = null;
    errors.set([]);
  }

  async function mayLeave(): Promise<boolean> {
    const may = await guard.mayLeave();
    if (may && !draft) fill(options.initial());
    return may;
  }

  function reset(): void {
    draft?.forget();
    fill(options.initial());
  }

  async function submit(): Promise<boolean> {
    if (isSending.value) return false;
    const missing = blanks();
    errors.set(missing);
    problem.value = null;
    if (missing.length > 0) return false;
    isSending.value = true;
    try {
      const sent = copyOf(values.value);
      const result = await intent.run(sent, (headers) => options.send(sent, headers));
      clean.value = JSON.stringify(values.value);
      draft?.forget();
      await options.done?.(result);
      return true;
    } catch (error) {
      refuse(asProblem(error));
      return false;
    } finally {
      isSending.value = false;
    }
  }

  function refuse(refusal: Problem): void {
    errors.set(refusal.errors);
    problem.value = refusal;
  }

  function blanks(): FieldProblem[] {
    const paths = options.required?.(values.value).filter((path) => isBlank(valueAt(values.value, path))) ?? [];
    return paths.map((path) => ({ pointer: `/${path.replaceAll('.', '/')}`, code: 'required' }));
  }

  return reactive({
    values,
    problem,
    isSending,
    isDirty,
    isRestored: computed(() => draft?.isRestored.value ?? false),
    unclaimed: errors.unclaimed,
    errorOf: errors.textFor,
    claim: errors.claim,
    isRequired: (path: string) => options.required?.(values.value).includes(path) ?? false,
    submit,
    reset,
    fill,
    mayLeave,
  }) as unknown as Form<Values>;
}

/** Values are what JSON can say; a structured clone would stumble over the proxies that editing leaves among them. */
function copyOf<Values>(values: Values): Values {
  return JSON.parse(JSON.stringify(values)) as Values;
}
