import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';
import { changes } from './changes.timeline.js';
import { exchanges, remarks } from './own.timeline.js';
import { Activity } from './activity.entity.js';
import { ActivityView } from './activity.view.js';

@Injectable()
export class ActivitySubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly timeline: TimelineSources,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'activity', entity: Activity, view: ActivityView });
    this.subjects.declare({
      type: 'activity',
      table: 'activities',
      label: { zh: '互动', en: 'Activity' },
      title: 's.subject',
      number: 's.number',
      page: '/activities/:id',
      scope: { module: 'activity' },
      references: {
        customer_id: 'customer',
        contact_id: 'contact',
        opportunity_id: 'opportunity',
        owner_id: 'person',
        follow_up_owner_id: 'person',
      },
    });
    for (const source of [changes, exchanges, remarks]) this.timeline.register(source);
    this.holds.register({
      on: 'contact',
      label: { zh: '互动', en: 'activities' },
      table: 'activities',
      column: 'contact_id',
    });
  }
}

texts({
  'field.activity.occurred_at': { zh: '互动时间', en: 'When' },
  'field.activity.channel': { zh: '互动方式', en: 'How' },
  'field.activity.place': { zh: '互动地点', en: 'Where' },
  'field.activity.our_participant_ids': { zh: '我方参与人', en: 'Our participants' },
  'field.activity.customer_participants': { zh: '客户参与人', en: "Customer's participants" },
  'field.activity.subject': { zh: '互动主题', en: 'Subject' },
  'field.activity.content': { zh: '互动内容', en: 'Content' },
  'field.activity.feedback': { zh: '客户反馈', en: 'Feedback' },
  'field.activity.attitude': { zh: '客户态度', en: 'Attitude' },
  'field.activity.key_points': { zh: '关键信息点', en: 'Key points' },
  'field.activity.follow_up': { zh: '后续行动', en: 'Follow-up' },
  'field.activity.follow_up_owner_id': { zh: '后续负责人', en: 'Follow-up by' },
  'field.activity.follow_up_due_on': { zh: '截止日期', en: 'Due' },
  'field.activity.status': { zh: '完成状态', en: 'Status' },
});
