import type { Words } from './words.js';

/** What others did to somebody's account, or want to do in her name. */
const known = (zh: string, en: string): Words => ({
  title: { zh, en },
  body: {
    zh: '{actorName}所为。如果您不知道此事，请立即联系另一位安全管理员',
    en: 'By {actorName}. If you did not know, tell another security administrator at once',
  },
});

export const ACCOUNT_KINDS = {
  account_address_changed: known('您的邮箱已被更改', 'Your address was changed'),
  account_one_time_password: known('有人为您的账号设置了一次性口令', 'Your account was given a one-time password'),
  account_password_link: known('有人为您的账号生成了设置密码的链接', 'A link to choose your password was handed out'),
  account_second_factor_reset: known('您的第二因素已被取消', 'Your second factor was taken away'),
  service_account_asked: {
    title: { zh: '请您负责程序账号“{name}”', en: 'You are asked to answer for {name}' },
    body: {
      zh: '{actorName}希望程序账号“{name}”以您的部分角色行事，请在账号页面同意或拒绝',
      en: '{actorName} wants the program {name} to act with some of your roles. Agree or refuse on your account page',
    },
  },
} as const satisfies Record<string, Words>;
