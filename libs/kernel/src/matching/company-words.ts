const words = (text: string): string[] => text.trim().split(/\s+/);
const longestFirst = (list: string[]): string[] => [...list].sort((a, b) => b.length - a.length);

/** What a name ends with only because the law wants it, or because somebody stopped typing. */
export const LEGAL_FORMS = longestFirst(
  words(`
  股份有限责任公司 股份有限公司 有限责任公司 责任有限公司 集团有限公司 集团股份有限公司 控股有限公司 控股集团有限公司 有限公司
  股份公司 集团公司 控股公司 总公司 公司 股份有限 有限责任 有限公 有限 企业集团 控股集团 集团控股 集团 控股 股份
  特殊普通合伙 有限合伙 普通合伙 合伙企业 个人独资企业 个人独资 个体工商户 个体户`),
);

/** The same in other languages, at the end of a text in lower case that still has its blanks. */
export const FOREIGN_FORM =
  /(?:[\s,.()]|(?<=\p{Script=Han}))*(?:(?:company|co)[\s.,]*(?:limited|ltd|inc)|(?:pte|pty|pvt|private)[\s.,]*(?:limited|ltd)|(?<![a-z0-9])(?:limited|ltd|incorporated|inc|corporation|corp|llc|llp|plc|gmbh|ag|kg|s\.?a|s\.?r\.?l|b\.?v|n\.?v|k\.?k|oyj?|aps|company|co|group|holdings?))[\s.,]*$/u;

/** Parts of a company that are entered in the register, or visited, on their own. */
export const BRANCH =
  /(?:第?\d+)?(?:分公司|办事处|代表处|联络处|分店|支行|分行|营业部|营业厅|事业部|分部|分院|分校|分厂|项目部)$/u;

/** What companies do, in the words their names say it with: they tell apart two firms of one brand, and make none. */
const TRADES = longestFirst(
  words(`
  科技 技术 网络 信息 软件 电子 电器 电气 电力 电信 通信 通讯 智能 智慧 数字 数据 数码 系统 计算机 互联网 云计算 物联网
  实业 产业 工业 企业 商业 商务 商贸 贸易 经贸 工贸 外贸 国贸 进出口 供应链 物流 货运 运输 快递 速递 仓储 航空 航运 港务 港口
  建筑 建设 建工 建材 工程 装饰 装修 装潢 设计 规划 园林 景观 房地产 地产 置业 置地 物业 物业管理 家居 家具 家私 门业 门窗 木业
  机械 设备 装备 机电 机床 重工 制造 汽车 汽配 汽车零部件 零部件 配件 轴承 仪器 仪表 阀门 泵业 工具 五金 模具 精密 自动化 机器人
  材料 新材料 钢铁 钢构 金属 有色 铝业 铜业 矿业 煤业 煤炭 能源 新能源 石油 石化 化工 化学 燃气 天然气 热力 水务 水利 环保 环境
  医药 制药 药业 医疗 医疗器械 器械 生物 生物科技 生物技术 健康 大药房 药房 医院 诊所 口腔 美容 化妆品 日化
  食品 饮料 饮品 酒业 酒店 宾馆 餐饮 茶业 茶叶 乳业 粮油 粮食 农业 农牧 牧业 渔业 种业 水产 果业 蜂业 啤酒 调味品
  纺织 服装 服饰 鞋业 皮具 皮革 印染 家纺 珠宝 首饰 眼镜 钟表 玩具 文具 纸业 包装 印刷 印务 塑料 塑胶 橡胶 玻璃 陶瓷 水泥 涂料
  银行 证券 保险 基金 信托 期货 租赁 融资租赁 担保 小额贷款 投资 投资管理 资产 资产管理 资本 金融 财务 典当 支付
  教育 培训 学校 学院 大学 幼儿园 出版 出版社 传媒 传播 广告 文化 文化传播 影视 影业 娱乐 音乐 游戏 动漫 体育 旅游 旅行社 旅业
  咨询 顾问 服务 管理 管理咨询 企业管理 人力资源 会计师事务所 律师事务所 事务所 研究院 研究所 设计院 设计研究院 检测 认证 知识产权
  超市 百货 商场 商店 商行 商城 商厦 购物中心 连锁 零售 便利店 电子商务 贸易行 经营部 加工厂 制造厂 机械厂 工厂 厂 中心 店 铺
  发展 开发 国际 控股 集团 股份 合作社 专业合作社 农场 林场 市场 广场 机场 铁路 高速公路 公路 公交 客运 出租汽车 船舶 造船
  光电 光伏 半导体 微电子 集成电路 电缆 线缆 电池 照明 灯饰 安防 消防 安全 测控 传感 激光 导航 测绘 地理信息 空调 制冷 电梯 厨卫
  卫浴 洁具 净水 净化 节能 再生资源 回收 家政 保洁 保安 车业 摩托 自行车 轮胎 润滑油 钻石 工艺 工艺品 礼品 花卉 宠物 母婴 用品
  特种 新型 精品 高端 绿色 生态 现代 医学 影像 媒体 新媒体 自媒体 融媒体 船舶 船务 海运 空运 陆运 配套 检验 检疫 计量 质检 环卫 光学
  精工 精机 制品 用具 器材 耗材 原料 原材料 辅料 面料 布业 丝绸 羊绒 皮草 箱包 帽业 制衣 洗涤 干洗 生活 生活用品 美业 养生 养老 护理 康复 理疗
  保健 保健品 营养 食材 食业 肉业 禽业 蛋业 菜业 蔬菜 果蔬 水果 干果 坚果 糖业 盐业 油脂 面粉 米业 粮业 烘焙 糕点 火锅 小吃 餐厅 饭店 咖啡
  牧场 养殖 种植 种苗 苗木 园艺 农资 农机 农化 肥业 化肥 饲料 兽药 宠业 灯具 光源 显示 屏显 触控 芯片 元器件 电路 线路板 电源 电机 电控
  变压器 开关 仪电 机电设备 动力 发动机 变速器 车身 车桥 汽贸 汽运 汽车销售 销售 营销 经销 代理 批发 采购 招标 拍卖 会展 展览 展示 策划 公关
  摄影 印象 艺术 美术 画廊 书店 图书 书业 教具 校服 早教 留学 移民 签证 翻译 票务 航旅 度假 度假村 景区 乐园 民宿 公寓 租房 中介 经纪 房产
  不动产 家装 建装 幕墙 钢结构 防水 保温 管道 管业 管材 型材 板材 石材 石业 砂石 混凝土 预制 市政 路桥 桥梁 隧道 地铁 轨道 轨道交通 交通 停车
  机动车 驾校 驾驶 检车 加油 加气 充电 充电桩 储能 氢能 风电 核电 水电 火电 发电 电网 配电 输变电 冶金 铸造 锻造 焊接 热处理 表面处理 电镀
  涂装 喷涂 粉末 颜料 染料 树脂 胶业 胶粘 纤维 化纤 无纺布 薄膜 膜业 复合材料 石墨烯 稀土 磁材 磁业 超硬 磨料 刀具 量具 紧固件 弹簧 链条 齿轮
  减速机 液压 气动 压缩机 风机 锅炉 炉业 干燥 过滤 分离 输送 起重 叉车 工程机械 农业机械 食品机械 包装机械 印刷机械 纺织机械 数控 智造
  航天 卫星 无人机 雷达 遥感 气象 海洋 地质 勘探 勘察 勘测 监理 造价 审计 税务 评估 法律 专利 商标 标准 培育 托育 劳务 人才 猎头 外包 客服
  呼叫 大数据 区块链 人工智能 虚拟现实 通信设备 通信技术 信息科技 信息工程 网络技术 计算机系统 系统集成 数据服务 支付服务 征信 保理 小贷
  资产经营 资本管理 股权投资 基金管理 控股投资 国有资产 资源 矿山 矿产 能源科技 环境工程 环境科技 水处理 污水处理 固废 垃圾 清洁 保洁服务
  日用品 电商 科创 创投 孵化器 创业 产业园 园区 城投 城建 交投 国资 供销 供水 供电 供热`),
);
const TRADE_SET = new Set(TRADES);
const LONGEST_TRADE = TRADES[0]?.length ?? 0;

/** Trades that say next to nothing: 华澜智造科技 and 华澜智造 may well be one. */
const VAGUE = new Set(
  words(
    '科技 技术 实业 产业 企业 工业 发展 开发 国际 网络 信息 智能 管理 服务 投资 商贸 贸易 商务 控股 集团 股份 电子 软件 系统',
  ),
);

/** Where in a stem its trades begin: 4 in 华澜智造软件科技; 0 in 第一建筑工程, which has no brand. */
export function tradesBegin(stem: string): number {
  let end = stem.length;
  for (;;) {
    const trade = tradeEndingAt(stem, end);
    if (!trade) return end;
    end -= trade.length;
  }
}

function tradeEndingAt(stem: string, end: number): string | null {
  // 厂, 店 and the like end a name; in the middle of one they are parts of other words.
  const shortest = end === stem.length ? 1 : 2;
  for (let length = Math.min(LONGEST_TRADE, end); length >= shortest; length -= 1) {
    const word = stem.slice(end - length, end);
    if (TRADE_SET.has(word)) return word;
  }
  return null;
}

/** Whether nothing but vague trades stand in a text. */
export function isVague(text: string): boolean {
  if (text === '') return true;
  return [4, 3, 2].some((length) => VAGUE.has(text.slice(0, length)) && isVague(text.slice(length)));
}

export const isTrade = (text: string): boolean => text !== '' && tradesBegin(text) === 0;

const OPPOSITES = words(`
  东西南北中 上中下 左右 前后 内外 大小中微 新老旧古 甲乙丙丁 天地海 红黄蓝绿白黑紫青橙灰 金银铜铁 春夏秋冬 男女 日月星 阴阳 公母 长短 高低
  首次末 总分 国省市县 冷热 水火 父子 早晚 正副`);
const STANDS_OUT = new Set(OPPOSITES.join(''));

/** Two characters chosen to tell two firms apart: 东方 and 西方, 大华 and 小华. */
export function areOpposites(one: string, other: string): boolean {
  return OPPOSITES.some((group) => group.includes(one) && group.includes(other));
}

/** A character that makes another firm where it is added: 华联 and 新华联. */
export const tellsApart = (character: string): boolean => STANDS_OUT.has(character);
