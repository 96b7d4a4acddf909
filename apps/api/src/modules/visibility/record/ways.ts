import type { Locale } from '../../../platform/http/locale.js';
import { refView } from '../../../platform/http/views.js';
import type { SeenRecords } from '../rules/seen-records.repository.js';
import type { Asked } from './asked-records.js';
import { reasonOf } from './reasons.js';
import type { WayRow } from './record-access.repository.js';
import type { SeenRecordView, WayView } from './record-access.view.js';

/** @returns what shows a way to see this record, in the reader's language */
export function waysOf({ record }: Asked, records: SeenRecords, locale: Locale): (row: WayRow) => WayView {
  const typeName = (type: string): string => {
    // A deal carries its customer as a card.
    const label = records.find(type.replace(/_card$/, ''))?.label;
    return label ? (locale === 'en' ? label.en.toLowerCase() : label.zh) : type;
  };
  return (row) => ({
    key: row.key,
    way: row.way,
    reason: reasonOf(row, record.kind.type, typeName, locale),
    department: refView(row.departmentId, row.departmentName),
    access: row.access,
    until: row.until,
    role: refView(row.roleId, (locale === 'en' && row.roleNameEn) || row.roleName),
  });
}

export function seenRecordView({ record, openly }: Asked, locale: Locale): SeenRecordView {
  const { kind, id, title, number, ownerId, ownerName } = record;
  return {
    type: kind.type,
    typeName: locale === 'en' ? kind.label.en : kind.label.zh,
    id,
    title: openly ? [number, title].filter(Boolean).join(' ') : null,
    owner: { id: ownerId, name: ownerName },
  };
}
