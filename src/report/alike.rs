//! Characters that sound or look alike and are written for each other in names: 榕荫 and 榕阴, 启明 and 启铭.

use super::naming::is_name;

/// Groups of them, common in the names of places, stations and organisations. A character is in one group only.
const ALIKE: &str = "荫阴银音茵 鞍安岸 花华桦 禾和河荷合 芦炉路鹿庐露鹭麓 园圆源苑元缘 湾弯万 洲州舟周 岗冈港刚巷 塘堂糖棠裳 \
峰锋丰枫凤风 西溪熙喜曦晞希奚栖 岭灵玲凌铃龄领伶 虹红洪鸿宏弘 青清庆晴睛 山珊杉 龙隆珑 榕荣蓉融溶 新欣鑫馨心 \
嘉佳家 惠慧汇辉会晖徽穗 泰太台大 平坪萍苹 阳洋杨扬羊 海梅美 莲连联涟廉 英映盈迎樱 石时右实 沙砂纱 \
景京菁静晶靖 永咏涌勇 东冬栋 福富 瑞睿 芝枝只 桥乔侨 金锦津绵棉 桂贵 里丽荔理利莉 牛午 未末 己已 \
土士 百白柏泊拍 坑抗康 沥历 兴星 泉全 柳刘流 方芳苏坊 仁人 明鸣名铭民茗 爱艾 城成诚承程 长常昌畅 \
江姜 口扣 茅芧 望旺 蓼廖寥寮 绣锈秀 樟漳章彰 滘窖 榄缆 涵函 钟种忠 淞松嵩 陂坡 圩墟 埔浦圃蒲埠铺 \
同桐童彤 钱线 晨辰 启企 榆渝瑜愉 杏幸辛莘 霞侠 祥翔 槐怀 湖胡 黄皇凰煌 亭庭廷 滨宾彬斌 彩采 碧璧 \
堡保宝 兰蓝 林霖琳临陵 罗洛 沐睦牧木 南楠 志智 竹祝筑 紫梓籽 云芸 怡宜颐谊 悦月 玉育 瑶遥 文雯 贤仙 \
旭绪 盛胜圣 师狮诗 守首手 桃陶 帆凡 扶芙 恒衡 吉集 乐勒 朗郎塱 鹏蓬朋 旗棋祁 秋丘 轩宣 叶业 益义艺 \
友幼 照昭 珠朱 坂板 垌洞 昊吴 光广 谷古 鹤鹄 岐歧 潭谭 潮朝 涧润 渡度 池地 渔鱼 甸句 枣早 柚由 \
翠崔粹璀 荆刑 薇微 藤腾 雁燕 骏俊 陇垄 磨摩 远院 茶荼 椿春纯 杭航 淮准 汀订 浔寻 冶治 柿市 桉按 驿译 \
碾辗 禅蝉 隅偶 韶绍 衍行 稻蹈 蔚尉 堰偃 邻麟 儒孺 垦恳 堤提 虞愚 邦帮 耀跃 畔伴 盾遁顿 德徳得 善扇 健建";

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
    ALIKE.split(' ').any(|group| group.contains(one) && group.contains(two))
}
