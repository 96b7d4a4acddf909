const CITIES = [
  '北京',
  '上海',
  '天津',
  '重庆',
  '深圳',
  '广州',
  '苏州',
  '无锡',
  '常州',
  '南京',
  '杭州',
  '宁波',
  '温州',
  '合肥',
  '芜湖',
  '青岛',
  '济南',
  '烟台',
  '郑州',
  '洛阳',
  '武汉',
  '襄阳',
  '长沙',
  '株洲',
  '成都',
  '绵阳',
  '西安',
  '宝鸡',
  '沈阳',
  '大连',
  '佛山',
  '东莞',
  '厦门',
  '福州',
];
const FIRST = [...'华锦恒瑞鼎泰宏盛远航博创新科中天金石龙腾海润嘉德明辉安康永信国兴东方西岭南湖北辰'];
const SECOND = [...'澜川达丰业源祥程图智联创泽成飞宇捷邦隆昌利顺和信诚毅康晟铭钰骏凯翔峰岳林森'];
const TRADES = [
  '精密机械',
  '智能装备',
  '自动化',
  '新材料',
  '汽车零部件',
  '电子科技',
  '工业软件',
  '重工',
  '环保设备',
  '轨道交通',
  '数控机床',
  '仪器仪表',
  '电气',
  '新能源',
  '半导体',
  '生物制药',
  '食品机械',
  '纺织机械',
  '模具',
  '铸造',
  '钢构',
  '物流装备',
  '机器人',
  '液压',
  '轴承',
];
const FORMS = ['有限公司', '有限公司', '有限公司', '股份有限公司', '有限责任公司', '集团有限公司'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉建国志鹏海燕雪梅晨曦思远俊雨桐'];
const PRODUCTS = [
  'MES 制造执行',
  'EAM 设备管理',
  'WMS 仓储',
  '数据采集网关',
  '高级排产 APS',
  '质量追溯',
  '能源管理',
  '数字孪生',
  '边缘计算',
  '设备联网',
];
const PHASES = ['一期', '二期', '三期', '升级', '改造', '扩容', '试点', '推广'];

export const INDUSTRIES = [
  '专用机械',
  '汽车零部件',
  '电子制造',
  '食品饮料',
  '医药',
  '化工',
  '冶金',
  '轨道交通',
  '新能源',
  '纺织',
];
export const REGIONS = ['华东', '华南', '华北', '华中', '西南', '西北', '东北'];

/** A registered name such as 苏州华澜智能装备有限公司, never the same twice. */
export function companyNames(random) {
  const taken = new Set();
  return () => {
    for (;;) {
      const brand = `${random.pick(FIRST)}${random.pick(SECOND)}`;
      const name = `${random.pick(CITIES)}${brand}${random.pick(TRADES)}${random.pick(FORMS)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}

export const cityOf = (name) => name.slice(0, 2);
export const brandOf = (name) => name.slice(2, 4);

export function personName(random) {
  const given = random.chance(0.7) ? `${random.pick(GIVEN)}${random.pick(GIVEN)}` : random.pick(GIVEN);
  return random.pick(SURNAMES) + given;
}

/** A deal such as 华澜 MES 制造执行二期. */
export function dealName(random, company) {
  const product = random.pick(PRODUCTS);
  return { name: `${brandOf(company)} ${product}${random.pick(PHASES)}`, product };
}
