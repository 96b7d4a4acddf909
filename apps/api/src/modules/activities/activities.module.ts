import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { OrgModule } from '../org/index.js';
import { AddNote } from './actions/add-note.js';
import { ChangeActivity } from './actions/change-activity.js';
import { DiscardActivity } from './actions/discard-activity.js';
import { LogActivity } from './actions/log-activity.js';
import { ReadTimeline } from './actions/read-timeline.js';
import { ActivitiesController } from './activities.controller.js';
import { Activities } from './activities.repository.js';
import { ActivityHandover } from './activities.handover.js';
import { ActivitySubject } from './activities.subject.js';
import { ActivityChecks } from './activity-checks.js';
import { ActivityViews } from './activity-views.js';
import { ChangeWords } from './change-words.js';
import { ColumnClasses } from './column-classes.js';
import { CustomerContact } from './customer-contact.js';
import { NotesController } from './notes.controller.js';
import { TasksController } from './tasks.controller.js';
import { TimelineController } from './timeline.controller.js';
import { Timeline } from './timeline.repository.js';
import { ACTIVITY_EXPORT } from './activity-export.js';

@Module({
  imports: [OrgModule],
  controllers: [
    exportController(ACTIVITY_EXPORT),
    ActivitiesController,
    TasksController,
    NotesController,
    TimelineController,
  ],
  providers: [
    Activities,
    CustomerContact,
    Timeline,
    ColumnClasses,
    ChangeWords,
    ActivityChecks,
    ActivityViews,
    ActivitySubject,
    ActivityHandover,
    LogActivity,
    ChangeActivity,
    DiscardActivity,
    AddNote,
    ReadTimeline,
  ],
  exports: [Activities, CustomerContact, LogActivity],
})
export class ActivitiesModule {}
