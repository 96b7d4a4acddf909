export { AttachFile } from './actions/attach-file.js';
export type { Attachment } from './attachment.entity.js';
export { Attachments } from './attachments.repository.js';
export { AttachmentsModule } from './attachments.module.js';
