import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { AskForException } from './actions/ask-for-exception.js';
import { DecideException } from './actions/decide-exception.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { Exceptions } from './exceptions/exceptions.repository.js';
import { Findings } from './scan/findings.repository.js';
import { ForbiddenNumbersController } from './scan/forbidden-numbers.controller.js';
import { DecideErasure } from './requests/actions/decide-erasure.js';
import { FindPerson } from './requests/actions/find-person.js';
import { HandleRequest } from './requests/actions/handle-request.js';
import { ReceiveRequest } from './requests/actions/receive-request.js';
import { ReceivedWith } from './requests/actions/received-with.js';
import { RemindOfRequests } from './requests/actions/remind-of-requests.js';
import { CopyHeld } from './requests/copy.js';
import { ToldOfCopies } from './requests/told-of-copies.js';
import { CloseErasure } from './requests/close-erasure.js';
import { ErasePerson } from './requests/erase-person.js';
import { Erasing } from './requests/erasing.js';
import { ReadHeld } from './requests/held.js';
import { LookThrough } from './requests/look-through.js';
import { Overwriting } from './requests/overwriting.repository.js';
import { Persons } from './requests/persons.repository.js';
import { Places } from './requests/places.repository.js';
import { SubjectRequestEndsController } from './requests/subject-request-ends.controller.js';
import { SubjectRequestHeldController } from './requests/subject-request-held.controller.js';
import { SubjectRequestPages } from './requests/subject-request-pages.js';
import { SubjectRequestsController } from './requests/subject-requests.controller.js';
import { SubjectRequests } from './requests/subject-requests.repository.js';
import { WhoIsMeant } from './requests/who-is-meant.js';
import { RequestScan } from './scan/request-scan.js';
import { RunScan } from './scan/run-scan.js';
import { Scans } from './scan/scans.repository.js';
import { DemoExceptions } from './seeds/demo-exceptions.js';
import { DemoReceipts } from './seeds/demo-receipts.js';
import { DemoSubjectRequests } from './seeds/demo-subject-requests.js';

@Module({
  imports: [OrgModule],
  controllers: [
    ...[ExceptionsController, ForbiddenNumbersController],
    ...[SubjectRequestsController, SubjectRequestHeldController, SubjectRequestEndsController],
  ],
  providers: [
    ...[Exceptions, AskForException, DecideException],
    ...[Scans, RequestScan, RunScan, Findings],
    ...[DemoExceptions, DemoReceipts, DemoSubjectRequests],
    ...[SubjectRequests, SubjectRequestPages, Persons, Places, WhoIsMeant, LookThrough, FindPerson],
    ...[ReceiveRequest, ReceivedWith, HandleRequest, RemindOfRequests, ReadHeld, CopyHeld, ToldOfCopies],
    ...[DecideErasure, ErasePerson, CloseErasure, Erasing, Overwriting],
  ],
  exports: [Persons],
})
export class PrivacyModule {}
