//! Which quantity a piece of text is about: the same words for what is said in others.

use super::letters::begins;

/// What is said in other words, and the word used here. Longer ones first.
const SAME: [(&str, &str); 78] = [
    ("志愿者骨干", "骨干"),
    ("社区骨干", "骨干"),
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
    ("招募新增", "新增"),
    ("新增招募", "新增"),
    ("新增注册", "新增"),
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
    ("服务点", "服务点"),
    ("在岗社工", "社工"),
    ("到岗社工", "社工"),
    ("未持证", "非持证"),
    ("无证", "非持证"),
    ("具有社工证", "持证"),
    ("持有社工证", "持证"),
    ("持有职业资格证", "持证"),
];

/// What says nothing about which quantity it is.
const NEUTRAL: [&str; 149] = [
    "人民币",
    "折合",
    "约合",
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
    "今年",
    "一年来",
    "一年",
    "本年",
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
    // 困难老人档案 are some of them.
    let of_all = ["群众", "群体", "居民", "对象", "家庭", "个人", "住户"];
    let plain = key.chars().count() <= 3 || super::letters::holds(&key, &of_all);
    if key.ends_with("建档") && plain && !key.contains("个案") {
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
