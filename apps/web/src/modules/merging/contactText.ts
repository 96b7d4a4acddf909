import { useI18n } from 'vue-i18n';
import type { Contact } from '@/modules/contacts/contact';

/** What a contact says in one field, as the pages show it. */
export function useContactText(): (field: string, contact: Contact) => string {
  const { t } = useI18n();
  const words: Record<string, (contact: Contact) => string> = {
    role: ({ role }) => t(`customers.contactRole.${role}`),
    relationship: ({ relationship }) => t(`customers.relationship.${relationship}`),
    gender: ({ gender }) => (gender ? t(`contacts.gender.${gender}`) : ''),
    preferredChannel: ({ preferredChannel }) => (preferredChannel ? t(`contacts.channel.${preferredChannel}`) : ''),
    owner: ({ owner }) => owner.name,
    custom: (contact) => Object.values((contact as { custom?: object }).custom ?? {}).join('、'),
  };
  return (field, contact) => {
    const text = words[field]?.(contact) ?? (contact as unknown as Record<string, string | null>)[field] ?? '';
    return text || t('merging.nothing');
  };
}
