/** What is put around the brands of company-pairs.tsv. */
export const PLACES =
  '北京 上海 天津 重庆 深圳 广州 杭州 南京 苏州 武汉 成都 西安 青岛 厦门 长沙 郑州 合肥 无锡 宁波 济南 福州 沈阳 大连 昆明 石家庄 嘉兴 绍兴 常州 东莞 佛山'.split(
    ' ',
  );
export const PROVINCE: Record<string, string> = {
  深圳: '广东省',
  杭州: '浙江省',
  苏州: '江苏省',
  武汉: '湖北省',
  成都: '四川省',
  青岛: '山东省',
  长沙: '湖南省',
  东莞: '广东省',
};
export const TRADES =
  '科技 网络科技 信息技术 电子 智能科技 生物科技 医疗器械 机械 贸易 进出口 食品 饮料 物流 国际物流 服饰 纺织 建筑工程 装饰工程 房地产开发 物业管理 文化传播 广告 教育科技 软件 汽车配件 新材料 化工 环保设备 新能源 电气 自动化设备 餐饮管理 酒店管理 酒业 医药 农业发展 实业 投资管理 企业管理咨询 智能装备 影像技术 医学检验 特种玻璃 新媒体 生态农业 船舶配套 精密制造 供应链管理 半导体 家居用品 包装材料'.split(
    ' ',
  );
/** In the half for reporting alone: no list of trades is ever complete. */
export const OTHER_TRADES =
  '钟表修理 工业炉 标本制作 锚具 拉链 琴行 渔具 雕塑 气瓶 烟花 古建 香料 马术 冰雪 义齿 假发 乐器 木雕 竹制工艺 制笔'.split(
    ' ',
  );
export const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
export const NUMBERS = ['第一', '第二', '第三', '第五', '第十二', '第十五'];
export const OPPOSITES = ['东', '西', '南', '北', '新', '大', '小', '上', '下'];

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
