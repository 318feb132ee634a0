//! Makes reports of stations that do not exist: amounts drawn by a seed, phrases varied, faults planted or none.

use station_scorecard::report::Class;

/// A text with the faults in it: the class of each and what is printed there.
pub(super) struct Made {
    pub text: String,
    pub faults: Vec<(Class, String)>,
}

/// A small generator of numbers, the same on every machine.
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Draw {
        Draw(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let at = self.between(0, words.len() as u64 - 1) as usize;
        words.get(at).copied().unwrap_or_default()
    }
}

/// A percentage with two decimals, half-up.
fn rate(part: u64, whole: u64) -> String {
    let hundredths = (2 * part * 10_000 + whole) / (2 * whole);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The same with its other digits cut off.
fn cut(part: u64, whole: u64) -> String {
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn points(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// What is written, and whether the next fault is planted.
struct Writer {
    draw: Draw,
    text: String,
    faults: Vec<(Class, String)>,
    planted: bool,
}

impl Writer {
    /// Whether a fault is planted here: in two of three places of a text with faults.
    fn plants(&mut self) -> bool {
        self.planted && self.draw.between(0, 2) > 0
    }

    fn fault(&mut self, class: Class, printed: impl Into<String>) {
        self.faults.push((class, printed.into()));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// Communities by area, none like another.
const COMMUNITIES: [[&str; 3]; 3] =
    [["竹园", "南苑", "临江"], ["梅岗", "桥北", "沙头"], ["文德", "荷塘", "柳巷"]];

/// A report by its seed.
pub(super) fn make(seed: u64, planted: bool) -> Made {
    let mut of = Writer { draw: Draw::new(seed), text: String::new(), faults: Vec::new(), planted };
    of.line("一、基本情况");
    period(&mut of);
    areas(&mut of);
    staff(&mut of);
    of.line("二、指标完成情况");
    indicators(&mut of);
    surplus(&mut of);
    let volunteers = volunteers(&mut of);
    asked(&mut of);
    table(&mut of);
    of.line("三、评估结果");
    scores(&mut of);
    of.line("四、结语");
    closing(&mut of, volunteers);
    Made { text: of.text, faults: of.faults }
}

fn period(of: &mut Writer) {
    let (year, months) = (of.draw.between(2021, 2024), of.draw.between(5, 11));
    let last = 12 - months;
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    // From the first of a month of one year to the last of a month of the next: 12 or fewer.
    let (from, to) = (months + 1, 12);
    let day = days.get(to as usize - 1).copied().unwrap_or(30);
    let mut count = last;
    if of.plants() {
        count += of.draw.between(1, 2);
        of.fault(Class::Inconsistent, count.to_string());
    }
    let word = of.draw.of(&["共", "计", "历时", "总共"]);
    let named = of.draw.of(&["评估期自", "服务周期为", "本次评估的时段是", "项目执行期从"]);
    let to_word = of.draw.of(&["至", "到"]);
    let line =
        format!("{named}{year}年{from}月1日{to_word}{year}年{to}月{day}日，{word}{count}个月。");
    of.line(&line);
}

fn areas(of: &mut Writer) {
    let intro = of.draw.of(&[
        "全街划分为三个片区。",
        "社工站把辖区分成3个片区。",
        "服务范围分为三个片区：",
    ]);
    of.line(intro);
    for (at, names) in COMMUNITIES.iter().enumerate() {
        let number = ["一", "二", "三"].get(at).copied().unwrap_or_default();
        let names: Vec<String> = names.iter().map(|name| format!("{name}社区")).collect();
        let line = format!("第{number}片区：{}；", names.join("、"));
        of.line(&line);
    }
    let at = of.draw.between(0, 2) as usize;
    let number = ["一", "二", "三"].get(at).copied().unwrap_or_default();
    let names = COMMUNITIES.get(at).copied().unwrap_or_default();
    let mut shown: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut count = 3;
    if of.plants() {
        // The two characters of one of them change places.
        if let Some(name) = shown.get_mut(1) {
            *name = name.chars().rev().collect();
            let name = name.clone();
            of.fault(Class::Name, name);
        }
    } else if of.plants() {
        count = 4;
        of.fault(Class::Contradiction, "4");
    }
    let verb = of.draw.of(&["包含", "有", "覆盖", "下辖"]);
    let names: Vec<String> = shown.iter().map(|name| format!("{name}社区")).collect();
    let line = format!("片区{number}{verb}{}{count}个社区。", names.join("、"));
    of.line(&line);
}

fn staff(of: &mut Writer) {
    let (certified, others) = (of.draw.between(9, 18), of.draw.between(2, 7));
    let mut whole = certified + others;
    if of.plants() {
        whole += of.draw.between(1, 2);
        of.fault(Class::Inconsistent, whole.to_string());
    }
    let line = match of.draw.between(0, 3) {
        0 => format!("站内共有社工{whole}名，其中持证{certified}名、非持证{others}名。"),
        1 => format!("配备{certified}名持证社工，{others}名非持证社工，共计{whole}名社工。"),
        2 => format!("现有工作人员{whole}人，其中持证社工{certified}人，未持证社工{others}人。"),
        _ => format!("目前在岗社工{whole}人：其中持社工证{certified}人，未持证{others}人。"),
    };
    of.line(&line);
}

fn indicators(of: &mut Writer) {
    let kinds = [
        ("心理辅导", "次"),
        ("节日慰问", "场"),
        ("技能培训", "期"),
        ("政策宣讲", "场"),
        ("邻里义诊", "场"),
    ];
    for (name, unit) in kinds {
        let target = of.draw.between(21, 190);
        let done = target + of.draw.between(0, target / 2) - of.draw.between(0, 9);
        let mut shown = rate(done, target);
        if of.plants() {
            let cut = cut(done, target);
            if cut != shown && of.draw.between(0, 1) == 0 {
                shown = cut;
                of.fault(Class::Truncated, shown.clone());
            } else {
                shown = rate(done + of.draw.between(2, 6), target);
                of.fault(Class::Inconsistent, shown.clone());
            }
        }
        let line = match of.draw.between(0, 4) {
            0 => format!("{name}协议{target}{unit}，实际完成{done}{unit}，完成率{shown}。"),
            1 => format!("完成{name}{done}{unit}（指标{target}{unit}），完成率为{shown}。"),
            2 => format!("年度计划开展{name}{target}{unit}，已开展{done}{unit}，达成率{shown}。"),
            3 => format!(
                "合同约定{name}{target}{unit}，共完成{done}{unit}，完成协议指标量的{shown}。"
            ),
            _ => format!("{name}：目标{target}{unit}，完成{done}{unit}，完成比例{shown}。"),
        };
        of.line(&line);
    }
}

fn surplus(of: &mut Writer) {
    let target = of.draw.between(100, 240);
    let is_over = of.draw.between(0, 1) == 0;
    let away = of.draw.between(3, 20);
    let done = if is_over { target + away } else { target - away };
    let mut shown = away;
    if of.plants() {
        shown += of.draw.between(1, 5);
        of.fault(Class::Inconsistent, shown.to_string());
    }
    let word = match is_over {
        true => of.draw.of(&["超配", "超出", "多出"]),
        false => of.draw.of(&["缺配", "缺岗", "尚缺"]),
    };
    let line = format!("全员应到岗{target}人次，实际到岗{done}人次，{word}{shown}人次。");
    of.line(&line);
}

fn volunteers(of: &mut Writer) -> u64 {
    let count = of.draw.between(61, 240);
    let verb = of.draw.of(&["新登记志愿者", "新招募志愿者", "新增志愿者", "新注册志愿者"]);
    let unit = of.draw.of(&["名", "人", "位"]);
    let line = format!("在志愿服务方面，{verb}{count}{unit}。");
    of.line(&line);
    count
}

fn asked(of: &mut Writer) {
    let whole = of.draw.between(31, 89);
    let part = of.draw.between(whole / 2, whole - 1);
    let tenths = |part: u64| (2 * part * 1_000 + whole) / (2 * whole);
    let mut shown = tenths(part);
    if of.plants() {
        // Right between two whole numbers.
        shown = (tenths(part) + tenths(part + 1)) / 2;
        of.fault(Class::Impossible, format!("{}.{}%", shown / 10, shown % 10));
    }
    let shown = format!("{}.{}%", shown / 10, shown % 10);
    let line = match of.draw.between(0, 2) {
        0 => format!("在{whole}名受访者中，{shown}的人表示有改善。"),
        1 => format!("电话访问了{whole}位服务对象，满意率{shown}。"),
        _ => format!("抽取{whole}人做调查，满意率为{shown}。"),
    };
    of.line(&line);
}

fn table(of: &mut Writer) {
    of.line("类别\t目标\t完成\t完成率");
    let (mut targets, mut done_sum) = (0, 0);
    for name in ["长者活动", "儿童活动", "家庭活动"] {
        let target = of.draw.between(11, 90);
        let done = target + of.draw.between(0, 30);
        (targets, done_sum) = (targets + target, done_sum + done);
        let line = format!("{name}\t{target}\t{done}\t{}", rate(done, target));
        of.line(&line);
    }
    if of.plants() {
        targets += of.draw.between(1, 9);
        of.fault(Class::Inconsistent, targets.to_string());
    }
    let line = format!("合计\t{targets}\t{done_sum}\t{}", rate(done_sum, targets));
    of.line(&line);
}

fn scores(of: &mut Writer) {
    let caps = [("购买方", 2_000), ("监督方", 1_000), ("督导中心", 1_500), ("第三方", 5_500)];
    let said = of.draw.of(&["得分", "评分", "评估得分"]);
    let mut sum = 0;
    let mut parts = Vec::new();
    for (party, cap) in caps {
        let score = cap * 3 / 4 + of.draw.between(0, cap / 5);
        sum += score;
        parts.push(format!("{party}{said}{}分", points(score)));
    }
    let grade = |sum: u64| match sum {
        9_000.. => "优秀",
        8_000.. => "良好",
        _ => "合格",
    };
    let mut shown = sum;
    let mut named = grade(sum);
    if of.plants() {
        if of.draw.between(0, 1) == 0 {
            shown += 100;
            named = grade(shown);
            of.fault(Class::Inconsistent, points(shown));
        } else {
            named = if named == "优秀" { "良好" } else { "优秀" };
            of.fault(Class::Inconsistent, named);
        }
    }
    let total = of.draw.of(&["总得分", "总分", "合计得分", "综合得分"]);
    let word = of.draw.of(&["等级：", "评定等级为", "等次为"]);
    let line = format!("{}，{total}{}分，{word}{named}。", parts.join("，"), points(shown));
    of.line(&line);
}

fn closing(of: &mut Writer, volunteers: u64) {
    let mut count = volunteers;
    if of.plants() {
        count += of.draw.between(3, 19);
        of.fault(Class::Contradiction, count.to_string());
    }
    let line = format!("一年来，新增志愿者{count}名，邻里更亲近，居民更愿意参加。");
    of.line(&line);
}
