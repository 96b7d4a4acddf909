import { file, list, own, record, refers, search, workbook, type Case, type Cases } from '../case.js';
import { pick, sameAnswers } from '../looks.js';
import { a } from '../nouns.js';
import { pathOf } from '../operations.js';

/** Something of a project: of one she does not see it is answered like of none. */
const OF_A_PROJECT: Case = own('project.edit', async ({ world, person, operation }) => {
  const { method, body } = operation;
  for (const { id } of pick(world.rule.unseen(person, 'project'), 2))
    await sameAnswers((each) => world.call(person, method, pathOf(operation, each), { body }), id);
});

export const PROJECTS: Cases = {
  listProjects: list('project', 'project.view'),
  searchProjects: search('project', 'project.view'),
  exportProjects: file('project', 'project.export'),
  exportProjectsWorkbook: workbook('project.export'),
  getProject: record(a('project'), 'project.view'),
  createProject: refers(a('contract'), 'project.create', (contractId) => ({ name: 'N', contractId })),
  changeProject: record(a('project'), 'project.edit'),
  discardProject: record(a('project'), 'project.delete'),
  takeProjectStep: OF_A_PROJECT,
  addMilestone: OF_A_PROJECT,
  orderMilestones: OF_A_PROJECT,
  changeMilestone: OF_A_PROJECT,
  removeMilestone: OF_A_PROJECT,
  completeMilestone: OF_A_PROJECT,
  reopenMilestone: OF_A_PROJECT,
};
