import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import type { EffectOnPerson } from './effects.repository.js';

export class ReachedView {
  @ApiProperty({ description: 'The module, such as customer' })
  module: string;

  @ApiProperty({ type: 'integer', description: "So many owners' rows until now" })
  before: number;

  @ApiProperty({ type: 'integer', description: "So many owners' rows from then on" })
  after: number;
}

export class EffectView {
  @ApiProperty({ type: RefView, description: 'Who' })
  person: RefView;

  @ApiProperty({ type: [String], description: 'Permissions she would have in addition' })
  gained: string[];

  @ApiProperty({ type: [String], description: 'Permissions she would have no longer' })
  lost: string[];

  @ApiProperty({ type: [ReachedView], description: 'Modules that would show other rows' })
  reach: ReachedView[];

  @ApiProperty({ description: 'Other fields would be hidden, masked or read only' })
  fieldsChange: boolean;
}

export class EffectsView {
  @ApiProperty({ type: 'integer', description: 'How many people would notice' })
  people: number;

  @ApiProperty({ type: 'integer', description: 'How many would see more rows' })
  seeMore: number;

  @ApiProperty({ type: 'integer', description: 'The most owners anybody would see in addition' })
  mostOwnersMore: number;

  @ApiProperty({ type: 'integer', description: 'How many would see fewer rows' })
  seeLess: number;

  @ApiProperty({ type: 'integer', description: 'How many would gain permissions' })
  gain: number;

  @ApiProperty({ type: 'integer', description: 'How many would lose permissions' })
  lose: number;

  @ApiProperty({ type: [EffectView], description: 'Each of them, at most 200' })
  items: EffectView[];
}

const SHOWN = 200;

export function effectsView(effects: readonly EffectOnPerson[]): EffectsView {
  const more = effects.map(({ reach }) => Math.max(0, ...reach.map(({ before, after }) => after - before)));
  const count = (holds: (effect: EffectOnPerson) => boolean): number => effects.filter(holds).length;
  return {
    people: effects.length,
    seeMore: more.filter((n) => n > 0).length,
    mostOwnersMore: Math.max(0, ...more),
    seeLess: count(({ reach }) => reach.some(({ before, after }) => after < before)),
    gain: count(({ gained }) => gained.length > 0),
    lose: count(({ lost }) => lost.length > 0),
    items: effects
      .slice(0, SHOWN)
      .map(({ id, name, active: _active, ...effect }) => ({ person: { id, name }, ...effect })),
  };
}
