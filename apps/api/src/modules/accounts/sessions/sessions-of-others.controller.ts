import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { People } from '../../org/index.js';
import { EndSessions } from './end-sessions.js';
import { LiveSessionsView, SignInRecordView, liveSessionView, signInRecordView } from './session.view.js';
import { SIGN_INS_LIST, SignIns } from './sign-ins.repository.js';

@ApiTags('accounts')
@Controller('people/:id')
@InPerson()
export class SessionsOfOthersController {
  constructor(
    private readonly people: People,
    private readonly endSessions: EndSessions,
    private readonly signIns: SignIns,
  ) {}

  @Get('sessions')
  @Can('account.manage')
  @Operation({ id: 'listSessionsOfPerson', summary: 'Where somebody is signed in', returns: LiveSessionsView })
  async list(@Me() me: Principal, @IdParam() id: string): Promise<LiveSessionsView> {
    const person = await this.people.get(id);
    return { items: (await this.endSessions.liveOf(person.id)).map((row) => liveSessionView(row, me.sessionId)) };
  }

  @Delete('sessions')
  @Can('account.manage')
  @Operation({ id: 'endSessionsOfPerson', summary: 'End every session of somebody, but not the one that asks' })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    const person = await this.people.get(id);
    await this.endSessions.others(person.id, me.sessionId);
  }

  @Get('sign-ins')
  @Can('account.manage')
  @ListOperation({
    id: 'listSignInsOfPerson',
    summary: 'When and from where somebody signed in, or was tried',
    returns: SignInRecordView,
    spec: SIGN_INS_LIST,
  })
  async history(@IdParam() id: string, @ListParams() query: ListQuery): Promise<Page<SignInRecordView>> {
    const person = await this.people.get(id);
    const { items, page } = await this.signIns.of(person.id, query);
    return { items: items.map(signInRecordView), page };
  }
}
