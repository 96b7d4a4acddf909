import { Module } from '@nestjs/common';
import { AskForException } from './actions/ask-for-exception.js';
import { DecideException } from './actions/decide-exception.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { Exceptions } from './exceptions/exceptions.repository.js';
import { Findings } from './scan/findings.repository.js';
import { ForbiddenNumbersController } from './scan/forbidden-numbers.controller.js';
import { RequestScan } from './scan/request-scan.js';
import { RunScan } from './scan/run-scan.js';
import { Scans } from './scan/scans.repository.js';
import { DemoExceptions } from './seeds/demo-exceptions.js';

@Module({
  controllers: [ExceptionsController, ForbiddenNumbersController],
  providers: [
    ...[Exceptions, AskForException, DecideException],
    ...[Scans, RequestScan, RunScan, Findings],
    DemoExceptions,
  ],
})
export class PrivacyModule {}
