import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { HOUSE, mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FINDABLE, MINE } from '../closed-organisation.js';
import type { UpcomingRow } from './upcoming.view.js';

const states = (noun: 'department' | 'position', kind: string): string => `
  SELECT lower(s.during)::text AS day, '${noun}' AS noun, s.${noun}_id AS id, coalesce(p.name, s.name) AS name, v.what, v.before, v.after, s.id AS "changeId"
  FROM ${noun}_states s LEFT JOIN ${noun}_states p
    ON p.${noun}_id = s.${noun}_id AND p.retracted_at IS NULL AND upper(p.during) = lower(s.during)
  LEFT JOIN ${noun}s u ON u.id = s.parent_id LEFT JOIN ${noun}s b ON b.id = p.parent_id
  CROSS JOIN LATERAL (VALUES
    ('founded', NULL, u.name, p.id IS NULL),
    ('renamed', p.name, s.name, p.name <> s.name),
    ('moved', b.name, u.name, p.id IS NOT NULL AND p.parent_id IS DISTINCT FROM s.parent_id)${kind}
  ) v (what, before, after, holds)
  WHERE s.retracted_at IS NULL AND lower(s.during) > $1::date AND v.holds
  UNION ALL
  SELECT upper(s.during)::text, '${noun}', s.${noun}_id, s.name, 'closed', NULL, NULL, NULL FROM ${noun}_states s
  WHERE s.retracted_at IS NULL AND upper(s.during) > $1::date AND NOT EXISTS (SELECT 1 FROM ${noun}_states n
    WHERE n.${noun}_id = s.${noun}_id AND n.retracted_at IS NULL AND lower(n.during) = upper(s.during))`;

const PEOPLE = `
  SELECT lower(a.during)::text, 'person', p.id, p.name, 'assigned', NULL, concat_ws(' · ', d.name, c.name), NULL
  FROM position_assignments a JOIN people p ON p.id = a.person_id JOIN positions c ON c.id = a.position_id
    LEFT JOIN departments d ON d.id = a.department_id
  WHERE a.retracted_at IS NULL AND lower(a.during) > $1::date
  UNION ALL
  SELECT upper(a.during)::text, 'person', p.id, p.name, 'ended', concat_ws(' · ', d.name, c.name), NULL, NULL
  FROM position_assignments a JOIN people p ON p.id = a.person_id JOIN positions c ON c.id = a.position_id
    LEFT JOIN departments d ON d.id = a.department_id
  WHERE a.retracted_at IS NULL AND upper(a.during) > $1::date
  UNION ALL
  SELECT lower(h.during)::text, 'person', p.id, p.name, CASE h.kind WHEN 'head' THEN 'heads' WHEN 'deputy' THEN 'assists' ELSE 'acts' END, NULL, d.name, NULL
  FROM department_heads h JOIN people p ON p.id = h.person_id JOIN departments d ON d.id = h.department_id
  WHERE h.retracted_at IS NULL AND lower(h.during) > $1::date
  UNION ALL
  SELECT upper(h.during)::text, 'person', p.id, p.name, 'steps_down', d.name, NULL, NULL
  FROM department_heads h JOIN people p ON p.id = h.person_id JOIN departments d ON d.id = h.department_id
  WHERE h.retracted_at IS NULL AND upper(h.during) > $1::date`;

const KIND = `, ('kind', p.kind, s.kind, p.kind <> s.kind)`;
const MOST = 500;
/** From inside a closed organisation only what is about its own. */
const FOUND = `noun = 'position' OR ${MINE} IS NULL OR CASE noun WHEN 'department' THEN id = ANY (${MINE})
  ELSE id IN (SELECT p.id FROM people p WHERE ${FINDABLE}) END`;
/** Who will have left from a day on is known to whoever manages people. */
const LEAVINGS = `
  UNION ALL
  SELECT x.day::text, 'person', p.id, p.name, 'leaves', NULL, NULL, NULL FROM departures x JOIN people p ON p.id = x.person_id
  WHERE x.retracted_at IS NULL AND x.done_at IS NULL AND x.day > $1::date`;
const upcoming = (leavings: string): string => `
  SELECT * FROM (${states('department', KIND)} UNION ALL ${states('position', '')} UNION ALL ${PEOPLE}${leavings}) each_change
  WHERE ${FOUND}
  ORDER BY day, noun, name COLLATE "zh-x-icu", what LIMIT ${MOST}`;

/** What is entered for days to come, of the trees and of the people in them. */
@Injectable()
export class Upcoming {
  constructor(private readonly work: UnitOfWork) {}

  after(today: PlainDate): Promise<UpcomingRow[]> {
    const { actor, manager } = this.work;
    if (actor !== HOUSE && !mayDo(actor, 'person.manage')) return manager.query(upcoming(''), [today]);
    return this.work.asHouse(() => manager.query(upcoming(LEAVINGS), [today]));
  }
}
