import type { Words } from './words.js';

/** What people are told of approvals, in both languages. */
export const APPROVAL_KINDS = {
  approval_task: {
    title: { zh: '待您审批：{number}', en: 'Waiting for your decision: {number}' },
    body: { zh: '{actorName}提交了《{title}》', en: '{actorName} submitted “{title}”' },
  },
  approval_approved: {
    title: { zh: '审批通过：{number}', en: 'Approved: {number}' },
    body: { zh: '《{title}》已审批通过', en: '“{title}” has been approved' },
  },
  approval_rejected: {
    title: { zh: '审批未通过：{number}', en: 'Rejected: {number}' },
    body: { zh: '{actorName}不同意《{title}》{because}', en: '{actorName} rejected “{title}”{because}' },
  },
  approval_revoked: {
    title: { zh: '授权已撤销：{number}', en: 'No longer approved: {number}' },
    body: {
      zh: '{actorName}撤销了《{title}》的审批授权{because}',
      en: '{actorName} revoked what was approved of “{title}”{because}',
    },
  },
  approval_returned: {
    title: { zh: '已退回：{number}', en: 'Returned to you: {number}' },
    body: {
      zh: '{actorName}退回了《{title}》，请修改后重新提交{because}',
      en: '{actorName} returned “{title}”; correct it and submit it again{because}',
    },
  },
  approval_blocked: {
    title: { zh: '审批无人可审：{number}', en: 'Nobody may decide: {number}' },
    body: {
      zh: '《{title}》找不到可以审批的人，请联系管理员补上空缺：补上后审批自动继续，也可以撤回修改后重新提交',
      en: 'Nobody may decide on “{title}”. Ask the administrator to fill the post: it then goes on by itself. Or withdraw it, and submit it again',
    },
  },
  approval_blocked_care: {
    title: { zh: '审批无人可审：{number}', en: 'Nobody may decide: {number}' },
    body: {
      zh: '《{title}》找不到可以审批的人。请在组织中补上空缺，审批会自动继续；还有席位的，也可以改派',
      en: 'Nobody may decide on “{title}”. Fill the post in the organisation: it then goes on by itself. A seat that is there can also be given to somebody else',
    },
  },
  approval_stalled: {
    title: { zh: '审批有节点无人可审：{number}', en: 'Nobody may decide at one node: {number}' },
    body: {
      zh: '《{title}》的一个节点已没有可以审批的人，请处理',
      en: 'One node of “{title}” has nobody left who may decide; somebody has to see to it',
    },
  },
  approval_reminder: {
    title: { zh: '审批期限已过 {share}%：{number}', en: '{share} % of the time has passed: {number}' },
    body: { zh: '《{title}》仍在等您审批', en: '“{title}” still waits for your decision' },
  },
  approval_overdue: {
    title: { zh: '审批已超时：{number}', en: 'Overdue: {number}' },
    body: { zh: '{actorName}尚未审批《{title}》', en: '{actorName} has not decided on “{title}” yet' },
  },
  approval_urged: {
    title: { zh: '催办：{number}', en: 'Please decide: {number}' },
    body: {
      zh: '{actorName}请您尽快审批《{title}》{because}',
      en: '{actorName} asks you to decide on “{title}” soon{because}',
    },
  },
  approval_copied: {
    title: { zh: '抄送给您：{number}', en: 'For your information: {number}' },
    body: {
      zh: '{actorName}把《{title}》的审批抄送给了您，不需要您处理{because}',
      en: '{actorName} lets you know of the approval of “{title}”; you have nothing to decide{because}',
    },
  },
  approval_suspended: {
    title: { zh: '审批已暂停：{number}', en: 'Suspended: {number}' },
    body: {
      zh: '{actorName}暂停了《{title}》的审批，恢复之前不需要处理，计时停止{because}',
      en: '{actorName} has suspended “{title}”: nothing is to be done and no time passes until it goes on{because}',
    },
  },
  approval_resumed: {
    title: { zh: '审批已恢复：{number}', en: 'Resumed: {number}' },
    body: {
      zh: '{actorName}恢复了《{title}》的审批{because}',
      en: '{actorName} has resumed the approval of “{title}”{because}',
    },
  },
  approval_goes_on: {
    title: { zh: '审批自动继续：{number}', en: 'Goes on by itself: {number}' },
    body: {
      zh: '《{title}》又有人可以审批了，审批从停下的地方继续',
      en: 'Somebody may decide on “{title}” again, and it goes on where it stood',
    },
  },
  approval_comment: {
    title: { zh: '{actorName}发表了评论：{number}', en: '{actorName} commented: {number}' },
    body: { zh: '《{title}》{because}', en: '“{title}”{because}' },
  },
  approval_taken_back: {
    title: { zh: '决定已拿回：{number}', en: 'A decision was taken back: {number}' },
    body: {
      zh: '{actorName}拿回了对《{title}》的决定，将重新处理',
      en: '{actorName} took back the decision on “{title}” and decides again',
    },
  },
  approval_unasked: {
    title: { zh: '暂时不需要您处理：{number}', en: 'Nothing waits for you for now: {number}' },
    body: {
      zh: '{actorName}拿回了对《{title}》的决定；重新决定之后，才会再轮到您',
      en: '{actorName} took back the decision on “{title}”; your turn comes again once it is made anew',
    },
  },
  approval_cancelled: {
    title: { zh: '审批已终止：{number}', en: 'Ended without a decision: {number}' },
    body: {
      zh: '{actorName}终止了《{title}》的审批，不需要再处理{because}',
      en: '{actorName} has ended the approval of “{title}”; nothing more is to be done{because}',
    },
  },
  approval_superseded: {
    title: { zh: '审批已被新版本取代：{number}', en: 'A newer version took its place: {number}' },
    body: { zh: '《{title}》已有新版本提交审批', en: 'A newer version of “{title}” has been submitted' },
  },
  approval_amended: {
    title: { zh: '您审批过的单据有新版本：{number}', en: 'A newer version of what you were asked about: {number}' },
    body: {
      zh: '{actorName}提交了《{title}》的新版本，原审批到此为止。改动：{changed}',
      en: '{actorName} submitted a newer version of “{title}”, which ends the approval of the older one. Changed: {changedEn}',
    },
  },
  approval_withdrawn: {
    title: { zh: '审批已撤回：{number}', en: 'Withdrawn: {number}' },
    body: {
      zh: '{actorName}撤回了《{title}》的审批，您不必再处理{because}',
      en: '{actorName} has taken “{title}” back from approval; nothing waits for you there{because}',
    },
  },
  reassignment_proposed: {
    title: { zh: '改派待您同意：{number}', en: 'A reassignment waits for your agreement: {number}' },
    body: {
      zh: '{actorName}提议改派《{title}》的一个席位，须由您这样不参与审批的人同意',
      en: '{actorName} proposes to give a seat of “{title}” to somebody else; somebody who takes no part has to agree',
    },
  },
  reassignment_agreed: {
    title: { zh: '改派已生效：{number}', en: 'Reassigned: {number}' },
    body: { zh: '{actorName}同意了《{title}》的改派', en: '{actorName} agreed to the reassignment in “{title}”' },
  },
  reassignment_refused: {
    title: { zh: '改派未获同意：{number}', en: 'Reassignment refused: {number}' },
    body: { zh: '{actorName}不同意《{title}》的改派', en: '{actorName} refused the reassignment in “{title}”' },
  },
  reassignment_withdrawn: {
    title: { zh: '改派提议已撤回：{number}', en: 'Reassignment withdrawn: {number}' },
    body: { zh: '{actorName}撤回了《{title}》的改派提议', en: '{actorName} withdrew the reassignment in “{title}”' },
  },
  approval_expired: {
    title: { zh: '审批已失效：{number}', en: 'Ran out before a decision: {number}' },
    body: { zh: '《{title}》在作出决定前已过有效期', en: '“{title}” ran out before anybody decided' },
  },
} as const satisfies Record<string, Words>;
