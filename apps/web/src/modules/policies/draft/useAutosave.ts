import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { api, asProblem, ifMatch, unwrap, type Problem } from '@/lib/api';
import { useLeaveGuard } from '@/lib/form/useLeaveGuard';
import type { DraftView, Finding } from '../api';
import type { PolicyContent } from '../policy';

const PAUSE_MS = 800;
const STALE = 412;

export type Autosave = ReturnType<typeof useAutosave>;
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';

/** Saves a draft whenever the editing pauses, on the version that was seen; another person's change is never overwritten unseen. */
export function useAutosave(options: {
  code: string;
  version: number;
  findings: Finding[];
  content: () => PolicyContent;
  saved?: (draft: DraftView) => void;
}) {
  const version = ref(options.version);
  const findings = shallowRef<readonly Finding[]>(options.findings);
  const stored = shallowRef(options.content());
  const isSaving = ref(false);
  const problem = shallowRef<Problem | null>(null);
  /** What somebody else saved meanwhile. */
  const theirs = shallowRef<DraftView | null>(null);
  const isDirty = computed(() => options.content() !== stored.value);
  const path = { code: options.code };
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!isDirty.value || isSaving.value || theirs.value) return;
    const content = options.content();
    isSaving.value = true;
    try {
      const params = { path, header: ifMatch(version.value) };
      took((await unwrap(api.PUT('/policies/{code}/draft', { params, body: { content } }))) as DraftView, content);
    } catch (error) {
      await refused(asProblem(error));
    } finally {
      isSaving.value = false;
    }
    if (isDirty.value && !problem.value && !theirs.value) soon();
  }

  function took(draft: DraftView, content: PolicyContent): void {
    version.value = draft.version;
    findings.value = draft.findings;
    stored.value = content;
    problem.value = null;
    options.saved?.(draft);
  }

  async function refused(refusal: Problem): Promise<void> {
    problem.value = refusal;
    if (refusal.status !== STALE) return;
    theirs.value = (await unwrap(api.GET('/policies/{code}/draft', { params: { path } })).catch(
      () => null,
    )) as DraftView | null;
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  }
  watch(options.content, () => isDirty.value && soon());
  onBeforeUnmount(() => clearTimeout(timer));
  useLeaveGuard(() => isDirty.value);

  /** Writes one's own over what somebody else saved, now that it has been seen. */
  function keepMine(): Promise<void> {
    version.value = theirs.value?.version ?? version.value;
    forget();
    return save();
  }

  /** Answers what somebody else saved, to go on from there. */
  function takeTheirs(restart: (content: PolicyContent) => void): void {
    const draft = theirs.value;
    if (!draft) return;
    forget();
    restart(draft.content);
    took(draft, options.content());
  }

  function forget(): void {
    theirs.value = null;
    problem.value = null;
  }

  const state = computed<SaveState>(() => {
    if (theirs.value) return 'conflict';
    if (isSaving.value) return 'saving';
    if (problem.value) return 'failed';
    return isDirty.value ? 'unsaved' : 'saved';
  });
  return { state, problem, findings, theirs, version, save, keepMine, takeTheirs };
}
