import { say, texts } from '../../platform/http/domain-error.js';
import type { TimelineSource } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.activity.phone': { zh: '电话：{subject}', en: 'Call: {subject}' },
  'timeline.activity.email': { zh: '邮件：{subject}', en: 'E-mail: {subject}' },
  'timeline.activity.meeting': { zh: '会议：{subject}', en: 'Meeting: {subject}' },
  'timeline.activity.visit': { zh: '拜访：{subject}', en: 'Visit: {subject}' },
  'timeline.note': { zh: '备注', en: 'Note' },
});

const SUBJECT_COLUMNS: Readonly<Record<string, string>> = {
  customer: 'customer_id',
  contact: 'contact_id',
  opportunity: 'opportunity_id',
};

/** Who was there and wrote it down, whosever it is by now; of what was brought in by the house, the first of us there. */
const WHO = `coalesce((SELECT w.id FROM shown_owners w WHERE w.id = a.created_by AND w.kind = 'person'), a.our_participant_ids[1])`;

export const exchanges: TimelineSource = {
  kind: 'activity',
  permission: 'activity.view',
  scoped: true,
  sql: ({ type }) => {
    const column = SUBJECT_COLUMNS[type];
    return (
      column &&
      `
      SELECT a.id::text AS id, a.occurred_at AS at, ${WHO} AS actor_id,
        jsonb_build_object('id', a.id, 'subject', a.subject, 'content', a.content, 'channel', a.channel) AS payload
      FROM activities a WHERE a.${column} = $1::uuid AND a.deleted_at IS NULL`
    );
  },
  say: ({ id, subject, content, channel }, locale) => ({
    title: say(`timeline.activity.${String(channel)}`, { subject }, locale),
    detail: String(content),
    link: `/activities/${String(id)}`,
  }),
};

export const remarks: TimelineSource = {
  kind: 'note',
  permission: 'activity.view',
  sql: () => `
    SELECT n.id::text AS id, n.created_at AS at, n.created_by AS actor_id, jsonb_build_object('text', n.text) AS payload
    FROM notes n WHERE n.subject_id = $1::uuid AND n.subject_type = $2::text AND n.deleted_at IS NULL`,
  say: ({ text }, locale) => ({ title: say('timeline.note', {}, locale), detail: String(text), link: null }),
};
