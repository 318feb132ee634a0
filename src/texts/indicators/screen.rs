//! The words of the room 指标.

use crate::texts::phrase::words;

words! {
    /// Said in the room of the indicators.
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
        Overall = "总体" | "Overall";
        StationSpecific = "特色" | "Station-specific";
        Continued = "特色（续）" | "Station-specific, continued";
        Indicator = "指标" | "Indicator";
        IndicatorName = "指标名称" | "Indicator name";
        IndicatorGroup = "指标分组" | "Indicator group";
        StationIndicatorName = "站点指标名称" | "Station indicator name";
        Unit = "单位" | "unit";
        ViewTable = "表格" | "Table";
        ViewHeatMap = "热力图" | "Heat map";
        ViewChoice = "显示方式" | "Show as";
        Filter = "显示哪些" | "Which rows";
        all(count) = "全部 {count} 项" | "All {count}";
        short(count) = "不足 {count} 处" | "Below 100%: {count}";
        below(count) = "{count} 处不足 100%" | "{count?one rate:# rates} below 100%";
        LeastFirst = "差得少的先补 ›" | "Least first ›";
        PasteTable = "粘贴表格" | "Paste a table";
        Turn = "横竖对调" | "Swap rows and columns";
        TableNote =
            "合计的完成率是两个合计相除。“/” 是没有约定，空白是还没填。"
            | "A total's rate divides the two totals. \"/\" means not agreed, blank means not filled in yet.";
        HeatNote =
            "▼ 不足 100% · 浅色 100% 起 · 深色 150% 起"
            | "▼ below 100% · pale from 100% · deep from 150%";
        StationIndicators = "总体指标和特色指标" | "Overall and station-specific indicators";
        AddArea = "添片区" | "Add an area";
        AddIndicator = "添指标" | "Add an indicator";
        AddOverall = "添一项总体指标" | "Add one overall indicator";
        AddStationSpecific = "添一项特色指标" | "Add one station-specific indicator";
        NewIndicator = "新指标" | "New indicator";
        AreaList = "片区和人数" | "Areas and their numbers";
        ChooseArea = "看哪个片区" | "Which area";
        ToLeft = "左移" | "Move left";
        ToRight = "右移" | "Move right";
        Up = "上移" | "Move up";
        Down = "下移" | "Move down";
        Remove = "删除" | "Remove";
        NotAgreed = "未约定" | "Not agreed";
        Copy = "复制" | "Copy";
        FillDown = "向下填" | "Fill down";
        Empty = "清空" | "Empty";
        selected(rows, columns) = "已选 {rows} × {columns} 格" | "{rows} × {columns} cells selected";
        Workers = " 人" | " staff";
        NoFormula =
            "完成率不会自动改变得分：没找到换算的依据。"
            | "Rates do not change scores by themselves: no basis for converting them was found.";
        workers(count) = "{count} 人" | "{count} staff";
        filled(area) = "{area}填好了" | "{area} is filled in";
        to_fill(area, count) = "{area}到底了，还空 {count} 格" | "End of {area}; {count?one cell:# cells} blank";
        worth(count) = "值得核对 {count} 处" | "Worth checking: {count}";
        extra(amount) = "额外完成 {amount}" | "{amount} extra";
        new_area(number) = "片区{number}" | "Area {number}";
    }
}
