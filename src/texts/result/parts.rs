//! The words around the parts of the simulation.

use crate::texts::phrase::words;

words! {
    /// Said around the parts of the simulation.
    PartText {
        Intro =
            "在现有数据上推算，实际填写的内容不会改变。"
            | "Worked out from the figures as they stand; nothing that was typed is changed.";
        Parts = "测算内容" | "What to work out";
        Grade = "等级" | "Grade";
        Party = "评分方" | "Party";
        Points = "得分" | "Points";
        Indicator = "指标" | "Indicator";
        Area = "片区" | "Area";
        Unit = "单位" | "Unit";
        Why = "说明" | "In words";
    }
}
