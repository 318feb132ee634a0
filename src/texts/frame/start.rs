//! The words of the guided beginning.

use crate::texts::phrase::words;

words! {
    /// Said while a station is begun step by step.
    StartText {
        Title = "建新的评估" | "A new station";
        Skip = "先不填，直接用" | "Skip this and start";
        Later = "以后再填" | "Later";
        Change = "改" | "Change";
        Fill = "填" | "Fill in";
        SeeResult = "看结果" | "See the result";
        ResultNote = "总分、等级、怎么到优秀" | "Total, grade, the way to Excellent";
        BlankIsNotZero = "未评的空着，不算 0 分" | "Leave blank what is not scored: it is no 0";
        SlashIsNone = "没有约定的填 /" | "/ where nothing was agreed";
        MoreParticulars = "其他基本信息" | "Further particulars";
        FillCompleted = "填完成量" | "Completed amounts";
        FillAttendance = "填到岗" | "Attendance";
        next(step) = "下一步：{step}" | "Next: {step}";
        change(step) = "改 {step}" | "Change {step}";
        fill(step) = "填 {step}" | "Fill in {step}";
        stand(result) = "现在：{result}" | "So far: {result}";
    }
}
