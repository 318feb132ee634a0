//! The words of the screen 指标.

use crate::texts::phrase::words;

words! {
    /// Said on the screen of the indicators.
    IndicatorText {
        AreaTable = "各片区服务指标" | "Indicators by service area";
        Sum = "合计" | "Total";
        Area = "片区" | "Area";
        AreaName = "片区名称" | "Area name";
        SocialWorkers = "投入社工人数" | "Social workers";
        Clients = "服务对象人数" | "Clients";
        Communities = "所辖社区" | "Communities";
        CommunitiesHint = "用顿号分隔" | "Separate with commas";
        Target = "协议量" | "target";
        Completed = "完成量" | "completed";
        TargetHead = "协议" | "Target";
        CompletedHead = "完成" | "Done";
        RateHead = "完成率" | "Rate";
        Overall = "总体服务指标" | "Overall indicators";
        StationSpecific = "特色服务指标" | "Station-specific indicators";
        Indicator = "指标" | "Indicator";
        IndicatorName = "指标名称" | "Indicator name";
        IndicatorGroup = "指标分组" | "Indicator group";
        StationIndicatorName = "站点指标名称" | "Station indicator name";
        Unit = "单位" | "unit";
        ViewTable = "填写" | "Fill in";
        ViewHeatMap = "热力图" | "Heat map";
        ViewBars = "完成情况条" | "Bars";
        ViewChoice = "显示方式" | "Show as";
        PaceLine = "进度参考线" | "Pace line";
        PaceNote =
            "仅为参考线，不是要求：没有找到规定的依据（R-13）。"
            | "A reference line, not a requirement: no rule for it was found (R-13).";
        PaceUnknown =
            "请先在“基本信息”中填写服务年度和评估时段的日期。"
            | "Fill in the dates of service year and assessed period under Particulars first.";
        PaceSigns =
            "◁ 落后于进度 · ＝ 与进度持平 · ▷ 超过进度"
            | "◁ behind pace · ＝ on pace · ▷ ahead of pace";
        LegendTitle = "图例" | "Legend";
        LegendShort = "▼ 不足 100%" | "▼ below 100%";
        LegendNotAgreed = "/ 未约定，没有完成率" | "/ not agreed, no rate";
        LegendToFill = "— 还没填齐" | "— not filled in yet";
        LegendKeys =
            "回车或上下键换行，Tab 或左右键换列，Esc 恢复原值，F2 看算法。"
            | "Enter or ↑ ↓ moves between rows, Tab or ← → between columns, Esc restores, F2 shows the working.";
        AllReached = "填齐的指标里没有不足 100% 的。" | "No filled-in indicator is below 100%.";
        EditLists = "增删、改名、排序" | "Add, rename, reorder";
        Areas = "片区" | "Areas";
        AreaIndicators = "片区指标" | "Area indicators";
        StationIndicators = "站点指标" | "Station indicators";
        AddArea = "添加片区" | "Add an area";
        AddIndicator = "添加片区指标" | "Add an area indicator";
        AddOverall = "添加总体服务指标" | "Add an overall indicator";
        AddStationSpecific = "添加特色服务指标" | "Add a station-specific indicator";
        NewIndicator = "新指标" | "New indicator";
        JumpToArea = "跳到片区" | "Go to area";
        worth(count) = "值得核对 {count} 处" | "Worth checking: {count}";
        short(count) = "{count} 个完成率不足 100%" | "{count} rates below 100%";
        extra(amount) = "额外完成 {amount}" | "{amount} extra";
        pace_line(assessed, service_year, percent) =
            "参考线：{assessed} / {service_year} 个月 = {percent}"
            | "Pace line: {assessed} of {service_year} months = {percent}";
        new_area(number) = "片区{number}" | "Area {number}";
    }
}
