//! Characters that sound or look alike and are written for each other in names: 榕荫 and 榕阴, 启明 and 启铭.

use super::letters::Words;
use super::naming::is_name;

/// Groups of them, common in the names of places, stations and organisations: mostly of one syllable, as an input method
/// offers them. A character is in one group only.
const ALIKE: &str = "荫阴银音茵引 鞍安岸庵桉按 花华桦话画化 禾和河荷合贺赫 芦炉路鹿庐露鹭麓卢璐陆禄鲁 园圆源苑元缘媛愿渊原远院 \
湾弯万晚婉 洲州舟周 岗冈港刚巷钢 塘堂糖棠裳唐溏 峰锋丰枫凤风逢封奉蜂 西溪熙喜曦晞希奚栖汐夕玺惜禧羲晰 \
岭灵玲凌铃龄领伶零令 虹红洪鸿宏弘 青清庆晴睛情卿 山珊杉衫善扇 龙隆珑笼陇垄茏 榕荣蓉融溶戎容熔绒 \
新欣鑫馨心芯信薪昕歆 嘉佳家加 惠慧汇辉会晖徽穗绘 泰太台大 平坪萍苹屏 阳洋杨扬羊仰 海梅美眉媚 莲连联涟廉怜 \
英映盈迎樱颖莹莺萤营鹰 石时拾右实世识仕 沙砂纱莎 景京菁静晶靖井敬净 永咏涌勇雍 东冬栋董垌洞 福富府复扶芙 \
瑞睿 芝枝只至知织祉致稚芷之志智 桥乔侨巧俏翘 金锦津绵棉晋瑾进今 桂贵 里丽荔理利莉力李励礼立黎沥历 牛午纽 \
未末 己已 土士 百白柏泊拍 坑抗康 兴星邢形型 泉全权荃 柳刘流留 方芳苏坊访 仁人壬任忍韧 明鸣名铭民茗 \
爱艾 城成诚承程晟澄橙丞呈 长常昌畅 江姜匠疆将 口扣 茅芧 望旺 蓼廖寥寮 绣锈秀 樟漳章彰 滘窖娇焦蕉教骄 \
榄缆澜览揽篮栏岚兰蓝 涵函含寒 钟种忠众中 淞松嵩 陂坡北倍备蓓贝 圩墟 埔浦圃蒲埠铺普朴 同桐童彤通铜 钱线 \
晨辰 启企旗棋祁起琪祺奇岐歧 榆渝瑜愉峪屿余钰裕宇雨羽誉于域予郁语禹寓玉育渔鱼虞愚 杏幸辛莘 霞侠夏下 \
祥翔向湘象想香 槐怀 湖胡护浒壶虎沪户 黄皇凰煌 亭庭廷婷停 滨宾彬斌 彩采 碧璧 堡保宝报抱 林霖琳临陵 罗洛 \
沐睦牧木穆慕目暮 南楠男 竹祝筑诸住烛竺柱逐注助珠朱 紫梓籽 云芸韵匀耘 怡宜颐谊亿忆逸翼仪易毅意依益义艺驿译 \
悦月岳越 瑶遥尧姚 文雯稳纹闻 贤仙弦 旭绪叙煦许续徐 盛胜圣升生声 师狮诗柿市 守首手寿 桃陶涛 帆凡繁 恒衡 \
吉集 乐勒 朗郎塱浪 鹏蓬朋 秋丘 轩宣 叶业页 友幼又优有幽悠柚由 照昭 坂板版 昊吴舞 光广 谷古故顾鼓固 \
鹤鹄 潭谭坦滩檀 潮朝 涧润 渡度 池地迟持驰 甸句巨菊聚居 枣早 翠崔粹璀 荆刑 薇微苇维尾惟炜围慰伟韦卫蔚尉 \
藤腾 雁燕艳炎彦严研岩颜砚堰偃 骏俊 磨摩 茶荼查 椿春纯 杭航 淮准 汀订 浔寻 冶治 碾辗 禅蝉 隅偶欧鸥 \
韶绍 衍行 稻蹈道到 邻麟 儒孺 垦恳 堤提笛迪帝 邦帮榜棒 耀跃 畔伴 盾遁顿 德徳得 专砖 健建鉴俭坚剑 冰兵 \
次词磁慈 蝶叠 斗豆 法发 霏飞非菲 甘干 歌鸽 国果 阶洁杰捷街 可珂 楼娄 绿律 码马 卖麦迈 门们 梦孟 \
蜜密 妙庙苗 宁凝 秦勤琴 取曲 鹊雀 上尚 曙舒书淑署树 霜双 水税 舜顺 四寺 踏塔 天甜田 投头 吞屯 \
霄潇肖啸萧孝笑筱晓 协谐携 学雪 亚雅芽牙 基墓 泽则 寨宅 装庄";

/// What stands for a character that no name has.
pub(super) const NONE: char = '\0';

/// The characters of the common block, each with the first one of its group.
pub(super) struct Alike {
    first: Vec<char>,
}

impl Alike {
    pub(super) fn new() -> Self {
        let mut first = vec![NONE; 0x5200];
        for group in ALIKE.split(' ') {
            let of = group.chars().next().unwrap_or_default();
            for char in group.chars() {
                if let Some(place) = at(char).and_then(|at| first.get_mut(at)) {
                    *place = of;
                }
            }
        }
        Alike { first }
    }

    /// The character that stands for all that sound or look like one, if there are any.
    pub(super) fn first(&self, char: char) -> Option<char> {
        at(char).and_then(|at| self.first.get(at)).copied().filter(|first| *first != NONE)
    }

    /// A piece of text with each character as the first one of its group.
    pub(super) fn plain(&self, chars: &[char]) -> Vec<char> {
        let plain = |char: &char| {
            if is_name(*char) { self.first(*char).unwrap_or(*char) } else { NONE }
        };
        chars.iter().map(plain).collect()
    }
}

fn at(char: char) -> Option<usize> {
    (char as usize).checked_sub(0x4e00)
}

/// Whether two characters sound or look alike.
pub(super) fn alike(one: char, two: char) -> bool {
    ALIKE.split(' ').any(|group| group.has(one) && group.has(two))
}
