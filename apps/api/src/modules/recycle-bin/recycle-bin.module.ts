import { Module } from '@nestjs/common';
import { RestoreRecord } from './actions/restore-record.js';
import { RecycleBinController } from './recycle-bin.controller.js';
import { RecycleBin } from './recycle-bin.repository.js';

@Module({ controllers: [RecycleBinController], providers: [RecycleBin, RestoreRecord] })
export class RecycleBinModule {}
