//! The words around the parts of the simulation.

use crate::texts::phrase::words;

words! {
    /// Said around the parts of the simulation.
    PartText {
        Grade = "等级" | "Grade";
        Party = "评分方" | "Party";
        Points = "得分" | "Points";
        Why = "说明" | "In words";
    }
}
