/** A place that a company's name begins with, or bears in brackets. */
export interface Place {
  /** Without 省, 市 and the like: 北京. */
  readonly name: string;
  readonly length: number;
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const MUNICIPALITIES = words('北京 天津 上海 重庆 香港 澳门');
const PROVINCES = words(`
  中国 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州
  云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾`);

const CITIES = words(`
  石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
  呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦
  铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河
  绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州
  丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平
  龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照
  莱芜 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
  济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德
  张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞
  中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡
  攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节
  铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 西安
  铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海西
  银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 阿克苏 喀什 伊犁 石河子 台北 高雄 新北 台中 台南 新竹
  昆山 江阴 张家港 常熟 太仓 宜兴 义乌 慈溪 余姚 海宁 桐乡 诸暨 温岭 晋江 石狮 福清 龙口 寿光 即墨 胶州 雄安 浦东`);

/** Words of every day as well: places only where they say so, as 东方市 does. */
const PLACES_BY_THEIR_ENDING = words('东方 安康 朝阳 和田 海东 玉树 高新 滨海 新华 长乐');

/** Places that companies put into brackets and nobody in front of a name. */
const IN_BRACKETS_ONLY = words(
  '亚洲 亚太 大中华 大中华区 华东 华南 华北 华中 西南 西北 东北 国际 全球 中国区 内地 大陆 集团',
);

const ENGLISH = new Map(
  Object.entries({
    china: '中国',
    prc: '中国',
    beijing: '北京',
    shanghai: '上海',
    tianjin: '天津',
    chongqing: '重庆',
    guangzhou: '广州',
    shenzhen: '深圳',
    nanjing: '南京',
    hangzhou: '杭州',
    suzhou: '苏州',
    wuhan: '武汉',
    chengdu: '成都',
    hongkong: '香港',
    'hong kong': '香港',
    taiwan: '台湾',
    asia: '亚洲',
    'asia pacific': '亚太',
  }),
);

const KNOWN = new Set([...MUNICIPALITIES, ...PROVINCES, ...CITIES]);
const PROVINCE_SET = new Set(PROVINCES);
const BY_ENDING = new Set(PLACES_BY_THEIR_ENDING);
const ONLY_INSIDE = new Set(IN_BRACKETS_ONLY);
const LONGEST = Math.max(...[...KNOWN].map((name) => name.length));
const ENDING =
  /^(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|[\p{Script=Han}]{1,3}族自治州|自治州|地区|省|市(?!场|政|区|民|内|外)|县(?!城))/u;
const ZONE =
  /^(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新区|开发区|工业园区|保税区|[\p{Script=Han}]{2,3}(?<!社|小|景|校|片|园|厂|矿)新?区|[\p{Script=Han}]{2}县(?!城))/u;

/** The place at the very end of a folded, simplified text: 中国 in 西门子中国. */
export function placeAtEnd(text: string): Place | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    const name = text.slice(-length);
    if (KNOWN.has(name)) return { name, length };
  }
  return null;
}

/** The place that the last word of a text names in English. @param spaced in lower case, with its blanks */
export function englishPlaceAtEnd(spaced: string): Place | null {
  const [, word] = /[\s,]+((?:hong )?[a-z]+)[\s,.]*$/.exec(spaced) ?? [];
  const name = word && ENGLISH.get(word);
  return name ? { name, length: spaced.length - spaced.lastIndexOf(word) } : null;
}

/** The place at the beginning of a folded, simplified text. */
export function placeAtStart(text: string): (Place & { readonly endsAsPlace: boolean }) | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    if (!KNOWN.has(name) && !BY_ENDING.has(name)) continue;
    const ending = ENDING.exec(text.slice(length))?.[0] ?? '';
    if (BY_ENDING.has(name) && !ending) continue;
    return { name, length: length + ending.length, endsAsPlace: ending !== '' };
  }
  return null;
}

/** Whether other places lie in it, whose names say more. */
export const isProvince = (name: string): boolean => PROVINCE_SET.has(name);

/** How much of a text is a district or a zone, which follows a city that was named as one: 南山区 in 深圳市南山区. */
export function zoneAtStart(text: string): number {
  return ZONE.exec(text)?.[0].length ?? 0;
}

/** The place that a whole text names, as what stands in brackets often does. @param spaced as written, in lower case */
export function placeNamed(spaced: string): string | null {
  const english = ENGLISH.get(spaced.trim());
  if (english) return english;
  const text = spaced.replace(/\s+/g, '');
  if (ONLY_INSIDE.has(text)) return text;
  const found = placeAtStart(text);
  if (!found) return null;
  const rest = text.slice(found.length);
  if (rest === '' || zoneAtStart(rest) === rest.length) return found.name;
  const deeper = placeNamed(rest);
  return deeper && KNOWN.has(deeper) ? deeper : null;
}
