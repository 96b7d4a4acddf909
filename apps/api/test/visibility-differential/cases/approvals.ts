import { expect } from 'vitest';
import { alike, file, free, list, own, record, refers, rows, workbook, type Cases, type Look } from '../case.js';
import { a, approvalToHerself, colleague, handover, reassignment } from '../nouns.js';
import { pathOf } from '../operations.js';

const NOBODY = '00000000-0000-7000-8000-00000000dead';
const ADMINISTERED = 'a process administrator helps on whatever is stuck, without reading it; tried in its room';

export const APPROVALS: Cases = {
  listApprovals: list('approval', ['approval.view', 'approval.administer']),
  exportApprovals: file('approval', 'approval.export'),
  exportApprovalsWorkbook: workbook('approval.export'),
  countInbox: own('approval.view', async ({ world, person, operation }) => {
    expect((await world.get(person, operation.path)).body).toEqual({ count: world.waitingFor(person).length });
  }),
  getApproval: record(approvalToHerself, ['approval.view', 'approval.administer']),
  listApprovalCandidates: own(['approval.view', 'approval.administer'], async (look) => {
    await record(approvalToHerself, [], { query: `?for=transfer&taskId=${NOBODY}` }).prove?.(look);
    const { world, person } = look;
    const enclosed = world.people.filter(
      (each) => world.rule.isEnclosed(each) && each.roles.some(({ code }) => code === person.roles[0]?.code),
    );
    for (const each of [person, ...enclosed.slice(0, 3)]) await findsWhomSheFinds({ ...look, person: each });
  }),
  addApprovalSeats: record(a('approval'), 'approval.decide'),
  commentOnApproval: record(a('approval'), 'approval.view'),
  copyApproval: record(a('approval'), 'approval.view'),
  markApprovalSeen: record(a('approval'), 'approval.view'),
  decideApproval: record(a('approval'), 'approval.decide'),
  decideApprovals: free('approval.decide', 'each of its items is answered like a decision of its own'),
  delegateApproval: record(a('approval'), 'approval.decide'),
  removeApprovalSeat: record(a('approval'), 'approval.decide'),
  takeBackDecision: record(a('approval'), 'approval.decide'),
  transferApproval: record(a('approval'), 'approval.decide'),
  urgeApproval: record(a('approval'), 'approval.view'),
  revokeApproval: record(a('approval'), 'approval.decide'),
  withdrawApproval: record(a('approval'), 'approval.view'),
  listApprovalCare: alike('approval.administer'),
  reassignApproval: free('approval.administer', ADMINISTERED),
  resumeApproval: free('approval.administer', ADMINISTERED),
  suspendApproval: free('approval.administer', ADMINISTERED),
  terminateApproval: free('approval.administer', ADMINISTERED),
  agreeToReassignment: record(reassignment, ['approval.view', 'approval.administer']),
  refuseReassignment: record(reassignment, ['approval.view', 'approval.administer']),
  getReassignment: record(reassignment, ['approval.view', 'approval.administer']),
  listReassignments: rows(reassignment, ['approval.view', 'approval.administer']),
  withdrawReassignment: free('approval.administer', ADMINISTERED),
};

export const EVIDENCE: Cases = {
  getEvidence: record(a('approval'), 'approval.view'),
  getVerification: alike('evidence.view'),
  listRoots: alike('evidence.view'),
  sealNow: free('evidence.seal', 'hashes of days'),
  verifyNow: free('evidence.seal', 'says that the record is whole, and nothing of what is in it'),
};

/** Whoever is named as one who might be told is somebody she finds in the directory, and all of those are. */
async function findsWhomSheFinds({ world, person, operation }: Look): Promise<void> {
  const [seen] = approvalToHerself(world, person).seen;
  if (!seen || !world.may(person, ['approval.view'])) return;
  const { body, text } = await world.get(person, `${pathOf(operation, seen.id)}?for=cc`);
  const named: string[] = body.items?.map(({ id }: any) => id);
  const others = colleague(world, person).seen.flatMap(({ id }) => (id === person.id ? [] : [id]));
  expect(
    named.filter((id) => !others.includes(id)),
    text,
  ).toEqual([]);
  expect(named.length, text).toBe(Math.min(50, others.length));
}

const KEEPERS = ['handover.run', 'person.manage'];

export const HANDOVERS: Cases = {
  listHandovers: own(KEEPERS, async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, `${operation.path}?limit=200`);
    const seen = handover(world, person).seen.map(({ id }) => id);
    expect(body.items?.map(({ id }: any) => id).sort(), text).toEqual(seen.sort());
  }),
  /** Of somebody she does not find, as of nobody. */
  draftHandover: refers(colleague, KEEPERS, (personId) => ({ personId, reason: 'leaving' }), [403, 404, 422]),
  getHandover: record(handover, KEEPERS),
  changeHandover: record(handover, KEEPERS),
  chooseSuccessor: record(handover, KEEPERS),
  showLastWeek: record(handover, KEEPERS),
  previewHandover: record(handover, KEEPERS),
  listHandoverRecords: record(handover, KEEPERS, { query: '?kind=customer' }),
  beginHandover: record(handover, KEEPERS),
  cancelHandover: record(handover, KEEPERS),
  undoHandover: record(handover, KEEPERS),
};
