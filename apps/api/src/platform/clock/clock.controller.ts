import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/access.decorators.js';
import { INSTALLATION, type Installation } from '../config/installation.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { domainError } from '../http/domain-error.js';
import { InstantField } from '../http/fields.js';
import { Operation } from '../http/operation.js';

export const ClockIsReal = domainError('clock.real', 'forbidden', {
  zh: '本系统使用真实时间，不能调整。',
  en: 'This installation runs on real time, which cannot be set.',
});

export class ClockDto {
  @InstantField({ describe: 'What time it is for the rules of the business' })
  now: string;
}

export class ClockView {
  @ApiProperty({ description: 'What time it is for the rules of the business', format: 'date-time' })
  now: string;

  @ApiProperty({ description: 'Time is set by hand (CLOCK=simulated)' })
  simulated: boolean;
}

/** Business time. It can be set only in an installation that has never run on real time. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Can('clock.set', 'person.manage')
  @Operation({ id: 'getClock', summary: 'What time the rules of the business see', returns: ClockView })
  show(): ClockView {
    return { now: this.work.now.toISOString(), simulated: this.installation.simulatedClock };
  }

  @Put()
  @Can('clock.set', 'person.manage')
  @Operation({
    id: 'setClock',
    summary: 'Set business time, in a simulation',
    returns: ClockView,
    refuses: [ClockIsReal],
  })
  async set(@Body() { now }: ClockDto): Promise<ClockView> {
    if (!this.installation.simulatedClock) throw new ClockIsReal({});
    await this.work.asHouse(() =>
      this.work.manager.query(
        'INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at',
        [now],
      ),
    );
    return { now: new Date(now).toISOString(), simulated: true };
  }
}
