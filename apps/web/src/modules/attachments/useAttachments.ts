import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, ifMatch, unwrap, upload, uuid } from '@/lib/api';
import { saveFile } from '@/lib/api/save';

export interface Attachment {
  id: string;
  version: number;
  fileName: string;
  contentType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Its text was looked through for numbers that must not be recorded. */
  isLookedThrough: boolean;
  createdAt: string;
  createdBy: { id: string; name: string };
}

export interface AttachmentSubject {
  subjectType: string;
  subjectId: string;
}

/** Puts one file on a record. The subject's fields stand before the file, as the API reads them in that order. */
export async function attach({ subjectType, subjectId }: AttachmentSubject, file: File): Promise<Attachment> {
  const form = new FormData();
  form.set('subjectType', subjectType);
  form.set('subjectId', subjectId);
  form.set('file', file);
  return upload<Attachment>('/attachments', form, { 'Idempotency-Key': uuid() });
}

/** Saves the file of an attachment under its own name. */
export function download({ id }: Pick<Attachment, 'id'>): Promise<void> {
  return saveFile(`/attachments/${id}/content`);
}

const KB = 1024;

export function sizeText(bytes: number): string {
  return bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}

/** The files of one record. */
export function useAttachments(subject: () => AttachmentSubject, { enabled = true }: { enabled?: boolean } = {}) {
  const queries = useQueryCache();
  const key = () => ['/attachments', subject().subjectType, subject().subjectId];
  const answer = useQuery({
    key,
    enabled,
    query: async () =>
      ((await unwrap(api.GET('/attachments', { params: { query: { ...subject() } } }))) as { items: Attachment[] })
        .items,
  });
  const refresh = () => queries.invalidateQueries({ key: key() });

  async function add(files: File[]): Promise<Attachment[]> {
    const added: Attachment[] = [];
    try {
      for (const file of files) added.push(await attach(subject(), file));
      return added;
    } finally {
      await refresh();
      void queries.invalidateQueries({ key: ['/timeline', subject().subjectType, subject().subjectId] });
    }
  }

  async function remove({ id, version }: Attachment): Promise<void> {
    await unwrap(api.DELETE('/attachments/{id}', { params: { path: { id }, header: ifMatch(version) } }));
    await refresh();
  }

  return {
    attachments: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    add,
    remove,
  };
}
