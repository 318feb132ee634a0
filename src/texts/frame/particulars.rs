//! The words of 基本信息.

use crate::document::Particular;
use crate::texts::{Phrase, phrase::words};

words! {
    /// The lines of the particulars.
    ParticularText {
        Organisations = "机构" | "Organisations";
        Times = "时间" | "Time";
        FundingAndPeople = "经费与服务人群" | "Funding and people served";
    }
    /// The name of the input.
    fn of(Particular) -> Phrase {
        Station = "社工站名称" | "Station";
        Operator = "承办机构" | "Operator";
        SupervisingAuthority = "监督方" | "Supervising authority";
        Purchaser = "购买方" | "Purchaser";
        Evaluator = "评估机构" | "Evaluator";
        EvaluationDate = "评估日期" | "Date of assessment";
        ProcurementFrom = "项目周期开始" | "Contract from";
        ProcurementTo = "项目周期结束" | "Contract to";
        ServiceYearFrom = "服务年度开始" | "Service year from";
        ServiceYearTo = "服务年度结束" | "Service year to";
        AssessedFrom = "评估时段开始" | "Assessed period from";
        AssessedTo = "评估时段结束" | "Assessed period to";
        AssessedMonths = "评估月数" | "Assessed months";
        ServiceYearMonths = "服务年度月数" | "Months of the service year";
        AnnualFunding = "年度经费（万元）" | "Annual funding (10,000 yuan)";
        RegisteredPopulation = "户籍人口（人）" | "Registered population";
        HouseholdsOnFile = "建档总户数（户）" | "Households on file";
        PeopleOnFile = "建档人数（人）" | "People on file";
        HomeVisitPersonTimes = "入户探访总人数（人次）" | "Home visits (person-times)";
        PeopleServed = "服务总人数（人）" | "People served";
        ResidentPersonTimes = "服务社区居民（人次）" | "Residents served (person-times)";
    }
}
