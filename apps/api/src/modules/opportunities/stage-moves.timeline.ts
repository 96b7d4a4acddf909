import { say, texts } from '../../platform/http/domain-error.js';
import type { TimelineSource } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.stage.began': { zh: '商机进入“{to}”', en: 'Opportunity began in “{to}”' },
  'timeline.stage.moved': { zh: '阶段从“{from}”推进到“{to}”', en: 'Stage moved from “{from}” to “{to}”' },
  'timeline.stage.won': { zh: '赢单', en: 'Won' },
  'timeline.stage.lost': { zh: '丢单', en: 'Lost' },
  'timeline.stage.reopened': { zh: '重新打开，回到“{to}”', en: 'Reopened in “{to}”' },
});

const SQL = `SELECT m.id::text AS id, m.moved_at AS at, m.moved_by AS actor_id,
    jsonb_build_object('from', f.name, 'fromEn', f.name_en, 'to', t.name, 'toEn', t.name_en, 'outcome', m.outcome, 'note', m.note,
      'before', (SELECT b.outcome FROM opportunity_stage_moves b WHERE b.opportunity_id = m.opportunity_id
        AND (b.moved_at, b.id) < (m.moved_at, m.id) ORDER BY b.moved_at DESC, b.id DESC LIMIT 1)) AS payload
  FROM opportunity_stage_moves m JOIN sales_stages t ON t.id = m.to_stage_id LEFT JOIN sales_stages f ON f.id = m.from_stage_id
  WHERE m.opportunity_id = $1::uuid`;

function nameOf({ before, outcome, from }: Record<string, unknown>): string {
  if (outcome === 'won' && before !== 'won') return 'timeline.stage.won';
  if (outcome === 'lost') return 'timeline.stage.lost';
  if (outcome === 'open' && (before === 'won' || before === 'lost')) return 'timeline.stage.reopened';
  return from === null ? 'timeline.stage.began' : 'timeline.stage.moved';
}

/** The stages a deal went through, as entries of its timeline. */
export const stageMoves: TimelineSource = {
  kind: 'stage',
  sql: ({ type }) => (type === 'opportunity' ? SQL : undefined),
  say: (payload, locale) => {
    const en = locale === 'en';
    const stages = { from: payload[en ? 'fromEn' : 'from'], to: payload[en ? 'toEn' : 'to'] };
    return {
      title: say(nameOf(payload), stages, locale),
      detail: (payload['note'] as string | null) ?? null,
      link: null,
    };
  },
};
