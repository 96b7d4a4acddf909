import { api, ifMatch, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import { moved, type Milestone, type Project } from './project';

/** What becomes of the milestones of one project; each answer is the whole project. */
export function useMilestones(project: () => Project, arrived: (next: Project) => void) {
  const path = (milestone?: Milestone) => ({ id: project().id, ...(milestone ? { milestoneId: milestone.id } : {}) });
  const params = (milestone?: Milestone, header: object = {}) => ({
    path: path(milestone),
    header: { ...ifMatch(project().version), ...header },
  });
  const took = async (answer: Promise<unknown>): Promise<void> => arrived((await answer) as Project);
  const quietly = (answer: Promise<unknown>): Promise<void> => took(answer).catch(toastProblem);
  const ONE = '/projects/{id}/milestones/{milestoneId}';

  return {
    /** @throws a refusal, which the dialog shows itself */
    save: (milestone: Milestone | null, body: object, header: object): Promise<void> =>
      took(
        milestone
          ? unwrap(api.PATCH(ONE, { params: params(milestone), body }))
          : unwrap(api.POST('/projects/{id}/milestones', { params: params(undefined, header), body })),
      ),
    tick: (milestone: Milestone): Promise<void> =>
      quietly(
        milestone.doneAt
          ? unwrap(api.DELETE(`${ONE}/completion`, { params: params(milestone) }))
          : unwrap(api.PUT(`${ONE}/completion`, { params: params(milestone) })),
      ),
    move: (milestone: Milestone, by: -1 | 1): Promise<void> => {
      const ids = project().milestones.map(({ id }) => id);
      const body = { milestoneIds: moved(ids, milestone.id, by) };
      return quietly(unwrap(api.PUT('/projects/{id}/milestones', { params: params(), body })));
    },
    remove: (milestone: Milestone): Promise<void> => quietly(unwrap(api.DELETE(ONE, { params: params(milestone) }))),
  };
}
