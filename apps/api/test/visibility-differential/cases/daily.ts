import { expect } from 'vitest';
import { file, free, list, own, record, refers, rows, search, workbook, type Cases, type Look } from '../case.js';
import { everyIdOf, pick, sameAnswers } from '../looks.js';
import { a, attachment, ownExport } from '../nouns.js';
import type { PersonFact } from '../facts.js';
import type { Kind, Row } from '../kinds.js';
import type { Rule } from '../rule.js';

const TALK = {
  occurredAt: '2026-09-10T09:00:00+08:00',
  channel: 'visit',
  ourParticipantIds: ['00000000-0000-7000-8000-00000000dead'],
  customerParticipants: 'C',
  subject: 'S',
  content: 'C',
  followUp: 'F',
  followUpOwnerId: '00000000-0000-7000-8000-00000000dead',
  followUpDueOn: '2026-09-20',
  status: 'done',
};
const CLAIM = { title: 'T', lines: [] };

/** Records of every kind that something can hang on. */
const ANY: readonly Kind[] = [
  ...(['customer', 'opportunity', 'lead', 'quote', 'contract'] as const),
  ...(['project', 'activity', 'asset', 'expense'] as const),
];

export const ACTIVITIES: Cases = {
  listActivities: list('activity', 'activity.view'),
  exportActivities: file('activity', 'activity.export'),
  exportActivitiesWorkbook: workbook('activity.export'),
  getActivity: record(a('activity'), 'activity.view'),
  logActivity: refers(a('customer'), 'activity.create', (customerId) => ({
    ...TALK,
    customerId,
    contactId: '00000000-0000-7000-8000-00000000dead',
  })),
  changeActivity: record(a('activity'), 'activity.edit'),
  discardActivity: record(a('activity'), 'activity.delete'),
  listTasks: own('activity.view', async ({ world, person, operation }) => {
    const hers = world.rule
      .seen(person, 'activity')
      .filter((row) => row['follow_up_owner_id'] === person.id && row['status'] !== 'done');
    expect((await everyIdOf(world, person, operation.path)).ids).toEqual(hers.map(({ id }) => id).sort());
  }),
  addNote: refers(a('customer'), 'activity.create', (subjectId) => ({ subjectType: 'customer', subjectId, text: 'x' })),
  getTimeline: own('signed-in', timeline),
};

/** Of what she sees, what hangs on it of the sorts she may read and, where that has owners of its own, of whom she reaches; of what she does not, nothing. */
async function timeline({ world, person, operation }: Look): Promise<void> {
  const { rule } = world;
  for (const kind of ANY) {
    const at = (id: string) => `${operation.path}?subjectType=${kind}&subjectId=${id}&limit=100`;
    const mayRead = rule.may(person, `${kind}.view`);
    const hidden = mayRead ? rule.unseen(person, kind) : rule.rows[kind];
    for (const { id } of pick(hidden, 1)) await sameAnswers((subject) => world.get(person, at(subject)), id);
    const seen = mayRead ? [...pick(rule.seen(person, kind), 1), ...pick(seenInPart(rule, person, kind), 1)] : [];
    for (const { id } of seen) {
      const { body, text } = await world.get(person, at(id));
      const of = (sort: string): unknown[] => body.items.filter((item: any) => item.kind === sort);
      const column = `${kind}_id`;
      const talks = rule.seen(person, 'activity').filter((row) => row[column] === id);
      expect(of('activity').map(idOf).sort(), text).toEqual(rule.may(person, 'activity.view') ? talks.map(idOf) : []);
      const notes = world.others.notes.filter((row) => row['subject_id'] === id && row['deleted_at'] === null);
      expect(of('note').length).toBe(rule.may(person, 'activity.view') ? notes.length : 0);
      if (!rule.may(person, 'approval.view')) expect(of('approval')).toEqual([]);
      const approvals = new Set(rule.seen(person, 'approval').map((row) => `/approvals/${row['id']}`));
      for (const { link, detail } of of('approval') as { link: string | null; detail: string | null }[])
        expect(link === null ? detail === null : approvals.has(link), `approval ${link}`).toBe(true);
      if (!rule.may(person, 'attachment.view')) expect(of('attachment')).toEqual([]);
    }
  }
}

const idOf = ({ id }: any): string => id;

/** Records she sees, and not all that was done about them. */
function seenInPart(rule: Rule, person: PersonFact, kind: Kind): Row[] {
  const talks = rule.unseen(person, 'activity').map((row) => row[`${kind}_id`]);
  const approvals = rule.unseen(person, 'approval').map((row) => row['subject_id']);
  const hidden = new Set([...talks, ...approvals]);
  return rule.seen(person, kind).filter(({ id }) => hidden.has(id));
}

function fileFor(subjectType: Kind, subjectId: string): { body: string; type: string } {
  const part = (name: string, value: string, more = ''): string =>
    `--here\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const file = part('file', '%PDF-1.4', '; filename="a.pdf"\r\nContent-Type: application/pdf');
  const body = `${part('subjectType', subjectType)}${part('subjectId', subjectId)}${file}--here--\r\n`;
  return { body, type: 'multipart/form-data; boundary=here' };
}

export const ATTACHMENTS: Cases = {
  listAttachments: own('attachment.view', async ({ world, person, operation }) => {
    for (const kind of ANY) {
      const path = (id: string) => `${operation.path}?subjectType=${kind}&subjectId=${id}`;
      const mayRead = world.rule.may(person, `${kind}.view`);
      const { seen, unseen } = a(kind)(world, person);
      for (const { id } of pick(mayRead ? unseen : world.rule.rows[kind], 1))
        await sameAnswers((subject) => world.get(person, path(subject)), id);
      for (const { id } of mayRead ? pick(seen, 1) : []) {
        const files = world.others.attachments.filter((row) => row['subject_id'] === id && row['deleted_at'] === null);
        const { body, text } = await world.get(person, path(id));
        expect(body.items?.map((item: any) => item.id).sort(), text).toEqual(files.map((row) => row['id']).sort());
      }
    }
  }),
  /** A file for a record that she does not see is answered like one for nothing. */
  attachFile: own('attachment.create', async ({ world, person, operation }) => {
    for (const kind of ANY) {
      const mayRead = world.rule.may(person, `${kind}.view`);
      const { unseen } = a(kind)(world, person);
      for (const { id } of pick(mayRead ? unseen : world.rule.rows[kind], 1))
        await sameAnswers((subject) => world.call(person, 'post', operation.path, fileFor(kind, subject)), id);
    }
  }),
  downloadAttachment: record(attachment, 'attachment.view'),
  discardAttachment: record(attachment, 'attachment.delete'),
};

export const EXPENSES: Cases = {
  listExpenses: list('expense', 'expense.view'),
  searchExpenses: search('expense', 'expense.view'),
  exportExpenses: file('expense', 'expense.export'),
  exportExpensesWorkbook: workbook('expense.export'),
  getExpense: record(a('expense'), 'expense.view'),
  createExpense: refers(a('customer'), 'expense.create', (customerId) => ({ ...CLAIM, customerId })),
  previewExpense: refers(a('customer'), 'expense.create', (customerId) => ({ ...CLAIM, customerId })),
  changeExpense: record(a('expense'), 'expense.edit'),
  discardExpense: record(a('expense'), 'expense.delete'),
  submitExpense: record(a('expense'), 'expense.submit'),
  withdrawExpense: record(a('expense'), 'expense.submit'),
};

/** A row of these is its person's alone: somebody else's is answered like nothing. */
export const EXPORTS: Cases = {
  listMyExports: rows(ownExport, 'signed-in'),
  askForExport: free('signed-in', 'makes a file of her own; the frame tries whose rows are in it'),
  getExport: record(ownExport, 'signed-in'),
  cancelExport: record(ownExport, 'signed-in'),
  fetchExport: record(ownExport, 'signed-in'),
};

export const IMPORTS: Cases = {
  listImports: list('import', 'import.run', 'each role'),
  downloadImportTemplate: free('import.run', 'a file without rows'),
  uploadImport: free('import.run', 'brings a file of her own'),
  getImport: record(a('import'), 'import.run'),
  mapImport: record(a('import'), 'import.run'),
  listImportFindings: record(a('import'), 'import.run'),
  decideImport: record(a('import'), 'import.run'),
  commitImport: record(a('import'), 'import.run'),
  cancelImport: record(a('import'), 'import.run'),
  undoImport: record(a('import'), 'import.run'),
  downloadFailedRows: record(a('import'), 'import.run'),
  downloadSuccessfulRows: record(a('import'), 'import.run'),
  downloadUnprocessedRows: record(a('import'), 'import.run'),
};
