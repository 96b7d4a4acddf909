import { texts } from '../../../platform/http/domain-error.js';

texts({
  'why.permission.held': { zh: '有“{what}”的权限', en: 'Has the permission: {what}' },
  'why.permission.missing': { zh: '没有“{what}”的权限（{code}）', en: 'Lacks the permission: {what} ({code})' },
  'why.permission.carried': {
    zh: '访问令牌不含“{what}”的权限（{code}）',
    en: 'The token does not carry the permission: {what} ({code})',
  },
  'why.record.seen': { zh: '这条记录在可见范围内', en: 'The record is within reach' },
  'why.record.unseen': {
    zh: '没有这条记录，或者它不在您的可见范围内，也没有共享给您。您在“{module}”的范围：{reach}',
    en: 'Either there is no such record, or it lies outside of your reach and is not shared with you. Your reach for {module}: {reach}',
  },
  'why.reach.none': { zh: '无', en: 'nothing' },
  'why.share.own': { zh: '可以修改这条记录', en: 'May change the record' },
  'why.share.read': {
    zh: '这条记录由{by}共享给您，只读',
    en: 'The record was shared with you by {by}, for reading only',
  },
  'why.share.shown': { zh: '这条记录只供您查看', en: 'The record is shown to you for reading only' },
  'why.field.open': { zh: '字段“{field}”没有限制', en: 'The field {field} is not limited' },
  'why.field.hidden': {
    zh: '字段“{field}”对您的角色隐藏：{roles}',
    en: 'The field {field} is hidden from your roles: {roles}',
  },
  'why.field.masked': {
    zh: '字段“{field}”对您的角色脱敏：{roles}',
    en: 'The field {field} is masked for your roles: {roles}',
  },
  'why.field.read': {
    zh: '字段“{field}”对您的角色只读：{roles}',
    en: 'The field {field} is read only to your roles: {roles}',
  },
  'why.ask.permission': {
    zh: '您好，我是{me}。我的工作需要“{what}”的权限（{code}），目前没有。可以给我包含它的角色吗？例如：{roles}。',
    en: 'Hello, this is {me}. My work needs the permission “{what}” ({code}), which I do not have. Could you give me a role with it, such as {roles}?',
  },
  'why.ask.record': {
    zh: '您好，我是{me}。我需要查看一条{type}（编号 {id}），它不在我的可见范围内。如有此记录，可以共享给我吗？',
    en: 'Hello, this is {me}. I need to see a {type} (id {id}) that is not within my reach. If it exists, could it be shared with me?',
  },
  'why.ask.share': {
    zh: '您好，我是{me}。您共享给我的{type}“{title}”目前只读，可以让我编辑吗？',
    en: 'Hello, this is {me}. The {type} “{title}” is shared with me for reading. Could you let me change it?',
  },
  'why.ask.field': {
    zh: '您好，我是{me}。我的工作需要字段“{field}”，目前受角色限制。可以调整吗？',
    en: 'Hello, this is {me}. My work needs the field {field}, which my roles limit. Could that be changed?',
  },
});
