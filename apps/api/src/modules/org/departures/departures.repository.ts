import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Departure {
  readonly id: string;
  readonly personId: string;
  /** The first day on which the person is not there any more. */
  readonly day: PlainDate;
}

/** Who will leave when. Called as the house; changes wait their turn among those of the organisation. */
@Injectable()
export class Departures {
  constructor(private readonly work: UnitOfWork) {}

  async planned(personId: string): Promise<Departure | null> {
    const [row] = await this.work.manager.query<Departure[]>(
      `SELECT id, person_id AS "personId", day::text AS day FROM departures
       WHERE person_id = $1 AND retracted_at IS NULL AND done_at IS NULL`,
      [personId],
    );
    return row ?? null;
  }

  /** Ends whatever was planned for the person before. */
  async plan(personId: string, day: PlainDate): Promise<void> {
    await this.retract(personId);
    await this.work.manager.query('INSERT INTO departures (id, person_id, day) VALUES ($1, $2, $3)', [
      newId(),
      personId,
      day,
    ]);
  }

  async retract(personId: string): Promise<void> {
    await this.work.manager.query('SELECT 1 FROM organisation FOR UPDATE');
    await this.work.manager.query(
      `UPDATE departures SET retracted_at = app_now(), retracted_by = coalesce(me(), recorded_by)
       WHERE person_id = $1 AND retracted_at IS NULL AND done_at IS NULL`,
      [personId],
    );
  }

  /** Those whose day has come. @returns whom they are about */
  async done(today: PlainDate): Promise<string[]> {
    const [rows] = await this.work.manager.query<[{ id: string }[], number]>(
      `UPDATE departures SET done_at = app_now() WHERE day <= $1::date AND retracted_at IS NULL AND done_at IS NULL
       RETURNING person_id AS id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }
}
