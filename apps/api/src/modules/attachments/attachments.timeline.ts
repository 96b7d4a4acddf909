import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';

texts({ 'timeline.attachment': { zh: '上传了附件', en: 'Attached a file' } });

@Injectable()
export class AttachmentTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'attachment',
      permission: 'attachment.view',
      sql: () => `
        SELECT f.id::text AS id, f.created_at AS at, f.created_by AS actor_id, jsonb_build_object('fileName', f.file_name) AS payload
        FROM attachments f WHERE f.subject_id = $1::uuid AND f.subject_type = $2::text AND f.deleted_at IS NULL`,
      say: ({ fileName }, locale) => ({
        title: say('timeline.attachment', {}, locale),
        detail: String(fileName),
        link: null,
      }),
    });
  }
}
