//! The words of such reports: units, what names an amount's role, what says the same in other words, what says nothing.

/// What a unit counts. Amounts of one class can be added and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Unit {
    Things,
    Sessions,
    Persons,
    Times,
    Households,
    Money,
    Hours,
    Points,
    Months,
    Years,
    Days,
    Percent,
    None,
}

impl Unit {
    /// Whether it is counted in whole ones.
    pub(super) fn is_whole(self) -> bool {
        matches!(
            self,
            Unit::Things | Unit::Sessions | Unit::Persons | Unit::Households | Unit::Months
        )
    }
}

impl Unit {
    /// Whether amounts of several areas come to that of all.
    pub(super) fn is_addable(self) -> bool {
        !matches!(self, Unit::Percent | Unit::Points | Unit::Months | Unit::Years | Unit::Days)
    }
}

/// Units, the longer ones before those they begin with; the second of each is by how many tens it multiplies.
const UNITS: [(&str, u32, Unit); 76] = [
    ("%", 0, Unit::Percent),
    ("个百分点", 0, Unit::None),
    ("万元", 4, Unit::Money),
    ("亿元", 8, Unit::Money),
    ("千元", 3, Unit::Money),
    ("元", 0, Unit::Money),
    ("万人次", 4, Unit::Times),
    ("余人次", 0, Unit::Times),
    ("人次", 0, Unit::Times),
    ("户次", 0, Unit::Times),
    ("人月", 0, Unit::Times),
    ("个考核月份", 0, Unit::Months),
    ("个考核月", 0, Unit::Months),
    ("个自然月", 0, Unit::Months),
    ("个评估月", 0, Unit::Months),
    ("个服务月", 0, Unit::Months),
    ("个整月", 0, Unit::Months),
    ("个月", 0, Unit::Months),
    ("个工作日", 0, Unit::Days),
    ("个小时", 0, Unit::Hours),
    ("个学时", 0, Unit::Hours),
    ("个课时", 0, Unit::Hours),
    ("小时", 0, Unit::Hours),
    ("学时", 0, Unit::Hours),
    ("课时", 0, Unit::Hours),
    ("时数", 0, Unit::Hours),
    ("分钟", 0, Unit::None),
    ("周年", 0, Unit::None),
    ("周岁", 0, Unit::None),
    ("岁", 0, Unit::None),
    ("万人", 4, Unit::Persons),
    ("个人", 0, Unit::Persons),
    ("名", 0, Unit::Persons),
    ("位", 0, Unit::Persons),
    ("人", 0, Unit::Persons),
    ("户", 0, Unit::Households),
    ("节", 0, Unit::Sessions),
    ("万份", 4, Unit::Things),
    ("万次", 4, Unit::Things),
    ("份", 0, Unit::Things),
    ("个", 0, Unit::Things),
    ("场次", 0, Unit::Things),
    ("场", 0, Unit::Things),
    ("次", 0, Unit::Things),
    ("支", 0, Unit::Things),
    ("件", 0, Unit::Things),
    ("项", 0, Unit::Things),
    ("家", 0, Unit::Things),
    ("篇", 0, Unit::Things),
    ("条", 0, Unit::Things),
    ("所", 0, Unit::Things),
    ("组", 0, Unit::Things),
    ("批", 0, Unit::Things),
    ("袋", 0, Unit::Things),
    ("期", 0, Unit::Things),
    ("本", 0, Unit::Things),
    ("张", 0, Unit::Things),
    ("例", 0, Unit::Things),
    ("宗", 0, Unit::Things),
    ("笔", 0, Unit::Things),
    ("类", 0, Unit::Things),
    ("处", 0, Unit::Things),
    ("间", 0, Unit::Things),
    ("套", 0, Unit::Things),
    ("对", 0, Unit::Things),
    ("则", 0, Unit::Things),
    ("幅", 0, Unit::Things),
    ("通", 0, Unit::Things),
    ("宗个案", 0, Unit::Things),
    ("大", 0, Unit::Things),
    ("分", 0, Unit::Points),
    ("天", 0, Unit::Days),
    ("日", 0, Unit::Days),
    ("年", 0, Unit::Years),
    ("万", 4, Unit::None),
    ("片", 0, Unit::Things),
];

/// The unit at the beginning of a piece of text: how many characters, how many tens, what it counts.
pub(super) fn unit(chars: &[char]) -> Option<(usize, u32, Unit)> {
    let (word, tens, unit) = UNITS.iter().find(|(word, ..)| begins(chars, word))?;
    Some((word.chars().count(), *tens, *unit))
}

/// Whether a piece of text begins with a word.
pub(super) fn begins(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|char| chars.next() == Some(&char))
}

/// Whether a piece of text ends with a word.
pub(super) fn ends(chars: &[char], word: &str) -> bool {
    let length = word.chars().count();
    chars.len() >= length && begins(chars.get(chars.len() - length..).unwrap_or_default(), word)
}

/// Whether a piece of text holds one of the words.
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// What says that an amount is agreed and not done.
pub(super) const TARGET: [&str; 17] = [
    "协议",
    "指标",
    "目标",
    "任务",
    "计划",
    "要求",
    "合同",
    "约定",
    "核定",
    "需完成",
    "须完成",
    "预期",
    "拟",
    "预计",
    "下达",
    "应",
    "签约",
];
/// Words that hold 应 and agree nothing.
pub(super) const NO_TARGET: [&str; 14] = [
    "响应", "适应", "相应", "反应", "对应", "回应", "供应", "效应", "应用", "应急", "应邀", "应对",
    "应届", "应该",
];
/// What an amount beyond, or short of, its target is called.
pub(super) const OVER: [&str; 10] =
    ["超配", "超出", "超额", "超过指标", "超过协议", "超过目标", "多完成", "多出", "富余", "盈余"];
pub(super) const SHORT: [&str; 17] = [
    "欠缺",
    "尚缺",
    "尚差",
    "还差",
    "还缺",
    "缺配",
    "缺额",
    "缺口",
    "短缺",
    "欠配",
    "尚欠",
    "少完成",
    "未完成",
    "相差",
    "差额",
    "不足",
    "缺岗",
];
/// What comes before a number that is only about so many.
pub(super) const ABOUT: [&str; 16] = [
    "约",
    "近",
    "超",
    "超过",
    "逾",
    "大约",
    "将近",
    "不少于",
    "至少",
    "不低于",
    "最多",
    "不超过",
    "上限",
    "接近",
    "大概",
    "突破",
];
/// What comes behind such a number.
pub(super) const ABOUT_BEHIND: [&str; 6] = ["多", "余", "以上", "左右", "以下", "以内"];
/// Other times than the year the report is about, and rates of time.
pub(super) const TIMES: [&str; 42] = [
    "上半年",
    "下半年",
    "季度",
    "本月",
    "当月",
    "每月",
    "每周",
    "每天",
    "每日",
    "每季度",
    "每次",
    "每年",
    "每场",
    "每节",
    "每名",
    "每人",
    "每位",
    "每个",
    "日均",
    "月均",
    "平均",
    "人均",
    "去年",
    "上年",
    "上一年",
    "往年",
    "前期",
    "中期",
    "上期",
    "明年",
    "下年",
    "下一年",
    "下阶段",
    "同比",
    "环比",
    "首月",
    "次月",
    "单次",
    "单日",
    "至少",
    "现场抽",
    "抽查",
];

/// What is said in other words, and the word used here. Longer ones first.
const SAME: [(&str, &str); 72] = [
    ("社会工作服务站", ""),
    ("社工服务站", ""),
    ("社会工作站", ""),
    ("社会工作者", "社工"),
    ("社会工作师", "社工师"),
    ("工作人员", "员工"),
    ("新登记注册", "新增"),
    ("新登记", "新增"),
    ("新招募", "新增"),
    ("新注册", "新增"),
    ("新发展", "新增"),
    ("新吸纳", "新增"),
    ("新加入", "新增"),
    ("新培育", "新增"),
    ("新组建", "新增"),
    ("新成立", "新增"),
    ("新增加", "新增"),
    ("新招收", "新增"),
    ("招募", "新增"),
    ("义工", "志愿者"),
    ("志愿服务队伍", "志愿队伍"),
    ("志愿者服务队", "志愿队伍"),
    ("志愿者队伍", "志愿队伍"),
    ("志愿服务队", "志愿队伍"),
    ("电话访问", "电访"),
    ("电话探访", "电访"),
    ("电话问候", "电访"),
    ("电话回访", "电访"),
    ("电话慰问", "电访"),
    ("入户走访", "探访"),
    ("入户探访", "探访"),
    ("上门探访", "探访"),
    ("上门走访", "探访"),
    ("入户访视", "探访"),
    ("家庭探访", "探访"),
    ("家访", "探访"),
    ("专业个案", "个案"),
    ("个案服务", "个案"),
    ("个案工作", "个案"),
    ("个案辅导", "个案"),
    ("个案管理", "个案"),
    ("专业小组", "小组"),
    ("小组工作", "小组"),
    ("小组服务", "小组"),
    ("小组活动", "小组"),
    ("大型活动", "大型社区活动"),
    ("中小型活动", "中小型社区活动"),
    ("困难群众和特殊群体建档", "建档"),
    ("困难群众建档", "建档"),
    ("服务对象档案", "建档"),
    ("服务对象建档", "建档"),
    ("居民档案", "建档"),
    ("建立档案", "建档"),
    ("建档立卡", "建档"),
    ("个人档案", "建档"),
    ("服务档案", "建档"),
    ("档案", "建档"),
    ("媒体报道", "报道"),
    ("新闻报道", "报道"),
    ("新闻媒体报道", "报道"),
    ("社区社会组织", "社会组织"),
    ("社会组织", "社会组织"),
    ("党组织", "党组织"),
    ("社区组织", "社会组织"),
    ("社工人员", "社工"),
    ("在岗社工", "社工"),
    ("到岗社工", "社工"),
    ("未持证", "非持证"),
    ("无证", "非持证"),
    ("具有社工证", "持证"),
    ("持有社工证", "持证"),
    ("持有职业资格证", "持证"),
];

/// What says nothing about which quantity it is.
const NEUTRAL: [&str; 142] = [
    "社工开展",
    "社工完成",
    "社工累计",
    "社工共",
    "社工组织",
    "社工通过",
    "其中",
    "共计",
    "总计",
    "合计",
    "累计",
    "总共",
    "共有",
    "一共",
    "本年度",
    "全年度",
    "年度内",
    "年度",
    "全年",
    "本周期",
    "本服务周期",
    "服务周期内",
    "服务周期",
    "服务期内",
    "周期内",
    "评估期内",
    "评估期末月",
    "评估末月",
    "评估期末",
    "评估期",
    "评估",
    "截至",
    "截止",
    "期末",
    "末月",
    "期间",
    "目前",
    "现有",
    "现",
    "社工站",
    "本站",
    "我站",
    "全站",
    "站点",
    "本项目",
    "项目",
    "中心",
    "机构",
    "团队",
    "整体",
    "总体",
    "通过",
    "顺利",
    "成功",
    "积极",
    "先后",
    "分别",
    "完成",
    "开展",
    "举办",
    "组织",
    "提供",
    "实施",
    "进行",
    "达到",
    "达",
    "投入",
    "配备",
    "配置",
    "安排",
    "拥有",
    "建立",
    "新建",
    "培育",
    "跟进",
    "接案",
    "开案",
    "接受",
    "协议",
    "指标",
    "目标",
    "要求",
    "任务",
    "合同",
    "约定",
    "计划",
    "实际",
    "应",
    "实",
    "数量",
    "总数",
    "人数",
    "次数",
    "个数",
    "场数",
    "超额",
    "按时",
    "符合",
    "资质",
    "相应",
    "内容",
    "情况",
    "方面",
    "以及",
    "服务",
    "各类",
    "各项",
    "全部",
    "所有",
    "总",
    "共",
    "为",
    "有",
    "了",
    "的",
    "已",
    "及",
    "和",
    "与",
    "并",
    "在",
    "于",
    "是",
    "由",
    "对",
    "将",
    "向",
    "给",
    "也",
    "还",
    "量",
    "数",
    "合理",
    "均",
    "各自",
    "各",
    "等",
    "全职",
    "设有",
    "设置",
    "划分",
    "覆盖",
];

/// Which quantity a piece of text around a number is about, in few words: what says nothing is left out, what says the
/// same is said in one way.
pub(super) fn key(text: &str) -> String {
    let mut said: Vec<char> = text.chars().filter(|char| char.is_alphanumeric()).collect();
    said.truncate(60);
    let mut key = String::new();
    let mut at = 0;
    while at < said.len() {
        let rest = said.get(at..).unwrap_or_default();
        if let Some((word, other)) = SAME.iter().find(|(word, _)| begins(rest, word)) {
            key.push_str(other);
            at += word.chars().count();
        } else if let Some(word) = longest_neutral(rest) {
            at += word;
        } else {
            key.extend(rest.first());
            at += 1;
        }
    }
    known(key)
}

fn longest_neutral(rest: &[char]) -> Option<usize> {
    NEUTRAL.iter().filter(|word| begins(rest, word)).map(|word| word.chars().count()).max()
}

/// Quantities that are the same whatever else is said of them.
fn known(key: String) -> String {
    let holds = |word: &str| key.contains(word);
    let short = |word: &str| word.to_owned();
    if key.ends_with("建档") {
        return short("建档");
    }
    if holds("微心愿") {
        return short("微心愿");
    }
    if key.ends_with("活动活动") {
        return key.trim_end_matches("活动").to_owned() + "活动";
    }
    key
}
