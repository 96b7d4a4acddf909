import { say, texts } from '../../platform/http/domain-error.js';
import type { TimelineSource } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.project.moved': { zh: '从“{from}”变为“{to}”', en: 'From “{from}” to “{to}”' },
  'timeline.project.reached': { zh: '完成里程碑“{name}”', en: 'Milestone “{name}” reached' },
});

const SQL = `
  SELECT s.id::text AS id, s.at, s.by AS actor_id,
    jsonb_build_object('from', s.from_status, 'to', s.to_status, 'reason', s.reason) AS payload
  FROM project_steps s WHERE s.project_id = $1::uuid AND s.from_status IS NOT NULL
  UNION ALL
  SELECT m.id::text, m.done_at, m.done_by, jsonb_build_object('reached', m.name)
  FROM project_milestones m WHERE m.project_id = $1::uuid AND m.done_at IS NOT NULL`;

/** What became of a project after it began: its statuses with their reasons, and the milestones it has reached. */
export const projectCourse: TimelineSource = {
  kind: 'step',
  sql: ({ type }) => (type === 'project' ? SQL : undefined),
  say: ({ from, to, reason, reached }, locale) => {
    const word = (status: unknown): string => say(`project.status.${String(status)}`, {}, locale);
    const title = reached
      ? say('timeline.project.reached', { name: reached }, locale)
      : say('timeline.project.moved', { from: word(from), to: word(to) }, locale);
    return { title, detail: (reason as string | null | undefined) ?? null, link: null };
  },
};
