import { free, record, rows, own, type Cases } from '../case.js';
import { pick, sameAnswers } from '../looks.js';
import { a, ownBulkEdit } from '../nouns.js';

const CHANGES = {
  customer: { grade: 'A' },
  contact: { department: '采购部' },
  lead: { campaign: '展会' },
  opportunity: { competitors: '无' },
} as const;
const EDIT = Object.keys(CHANGES).map((kind) => `${kind}.edit`);

/** A row of these is its person's alone: somebody else's is answered like nothing. */
export const BULK_EDITS: Cases = {
  listMyBulkEdits: rows(ownBulkEdit, EDIT),
  /** What she does not see is previewed like what does not exist. */
  previewBulkEdit: own(EDIT, async ({ world, person, operation }) => {
    for (const kind of ['customer', 'contact', 'lead', 'opportunity'] as const) {
      const call = (id: string) =>
        world.call(person, 'post', operation.path, { body: { recordIds: [id], [kind]: CHANGES[kind] } });
      for (const { id } of pick(a(kind)(world, person).unseen, 1)) await sameAnswers(call, id, [200, 403]);
    }
  }),
  editInBulk: free(
    EDIT,
    'changes what the preview named by the rules of changing one; the room tries ids out of reach',
  ),
  getBulkEdit: record(ownBulkEdit, EDIT),
  undoBulkEdit: record(ownBulkEdit, EDIT),
};
