//! Names in two spellings, wherever they stand; and names that only look as if they were one.

use super::{one, quiet};
use station_scorecard::report::Class::Name;

/// A text with a name in it: right with the name, told with its other spelling.
fn spelled(text: &str, right: &str, wrong: &str, printed: &str, computed: &str) {
    quiet(&text.replace("NAME", right));
    one(&text.replace("NAME", wrong), Name, printed, computed);
}

#[test]
fn one_character_that_sounds_or_looks_alike_is_a_slip_in_an_organisation_too() {
    let text = "站点由景明社会工作服务中心承接。NAME社会工作服务中心配备社工。";
    spelled(text, "景明", "景铭", "景铭", "景明");
    let text = "培育了春霖家长互助组（十余人）。今年NAME家长互助组自办活动。";
    spelled(text, "春霖", "春临", "春临", "春霖");
    let text = "银杏守望队最受欢迎。每周二NAME队上门。";
    spelled(text, "银杏守望", "银杏守旺", "银杏守旺", "银杏守望");
}

#[test]
fn one_character_that_sounds_or_looks_alike_is_a_slip_in_a_place() {
    let text = "被检单位：槐钱胡同社工站\n胡同口另有NAME胡同食堂。\n";
    spelled(text, "槐钱", "槐线", "槐线", "槐钱");
    let text = "海棠湾街道服务报告\n\n建议NAME街道社工站补齐台账。\n";
    spelled(text, "海棠湾", "海裳湾", "海裳湾", "海棠湾");
    // Without anything behind it the second time.
    let text = "荷花里社工服务点已开放。下月在NAME增设窗口。";
    spelled(text, "荷花里", "荷华里", "荷华里", "荷花里");
    let text = "点位分别设在南屏、梅园、北桥、渡口四个社区。NAME点位新设阅读角。";
    spelled(text, "梅园", "梅苑", "梅苑", "梅园");
}

#[test]
fn two_characters_that_changed_places_are_a_slip_without_a_word_behind_them() {
    let text = "第一站，石鼓岭。站里有社工。回程路上想，NAME的档案最齐。";
    spelled(text, "石鼓岭", "石岭鼓", "石岭鼓", "石鼓岭");
    let text = "社工分别派驻荷塘月、竹丝岗、永安里三个服务点。NAME服务点未留照片。";
    spelled(text, "永安里", "安永里", "安永里", "永安里");
    let text = "服务点\t个案\t小组\n荷塘月\t9\t2\n永安里\t6\t1\n\nNAME只开展小组。\n";
    spelled(text, "永安里", "安永里", "安永里", "永安里");
    let text = "福安桥街道自评报告\n\nNAME社区居委会提供教室。\n";
    spelled(text, "福安桥", "福桥安", "福桥安", "福安桥");
}

#[test]
fn what_a_text_says_side_by_side_are_two_names() {
    quiet("新兴社区有社工，新星社区也有。新兴社区居民多。新星社区居民少。");
    quiet("杏园社区办了展览。杏苑社区办了讲座。杏园社区和杏苑社区相邻。");
    let table = "社区\t个案\n荷花里\t9\n荷华里\t6\n";
    quiet(&format!("{table}\n荷花里社工服务点已开放。下月在荷华里增设窗口。\n"));
    quiet("第一站，石鼓岭。第二站，石岭鼓。石鼓岭、石岭鼓都在山里。");
}

#[test]
fn names_that_differ_in_more_than_a_slip_are_two() {
    // A side of something, another word, another name before the character.
    quiet("东涌社区长者多。西涌社区儿童多。上石岗社区最大。下石岗社区最小。");
    quiet("景明社会工作服务中心承接。景行社会工作服务中心评估。");
    quiet("红山园小区有长者食堂。蓝山苑小区也有。");
    quiet("一队夺冠。二队第二。前街居民多。后街居民少。");
    // Two names that are used again and again.
    quiet("荷花里增设窗口。荷华里也增设。荷花里、东门。荷华里、西门。荷花里好。荷华里好。");
}

#[test]
fn words_that_hold_the_same_characters_are_no_names() {
    quiet("截至目前，社工到岗。目前截至登记。具体为：个案。评估为具体事项。");
    quiet("志愿者积累了经验。长者累积了积分。老人心里有底。老人心理有变化。");
    quiet("女子班，已开课。子女班也已开课。子女都来听。");
    quiet("月初，新站点开放。新站点月初开放。社工站，站社工。工作者，作者工。");
}
