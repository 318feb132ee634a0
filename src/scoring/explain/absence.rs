//! Why a figure is not there.

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Target or completed amount is blank.
    ToFill,
    /// "/": no target.
    NotAgreed,
    /// "/" in every area.
    NowhereAgreed,
    /// The target is 0.
    ZeroTarget,
    /// "/" stands for the completed amount.
    NotApplicable,
    /// No cell of the sum is filled in.
    NothingToAdd,
    /// Every filled cell of the sum is "/".
    OnlyNotAgreed,
    /// The party has not scored.
    NotScored,
    /// No better band lies above the total.
    NoBetterGrade,
    /// The lower end of the band is open.
    OpenLowerEnd,
    /// No single band holds the total.
    NoSingleBand,
    /// The months of R-13 are blank or do not fit.
    NoPaceLine,
    /// The last three assessed months are not all filled in.
    NoThreeMonths,
    /// Without a rate there is nothing to compare.
    NoRate,
    /// The agreed head count is blank.
    NoAgreedCount,
    /// The assessed period is blank.
    NoPeriod,
    /// No number is agreed for non-certified workers.
    NothingAgreedForKind,
    /// The agreed head count is 0.
    ZeroAgreedCount,
    /// The number of workers continuously in post is blank.
    NoContinuous,
    /// No actual person-months.
    NoActual,
    /// Actual person-months are 0.
    ZeroActual,
    /// Nothing says who has two years of experience.
    NoTwoYears,
    /// No worker is present in the final month, and no total is filled in.
    NobodyCounted,
    /// Even full marks leave the total below the band.
    OutOfReach,
    /// Even no marks leave the total above the band.
    AboveBand,
    /// The total, with every party's points, lies above the band.
    PassedBand,
    /// The scheme's steps pass over the band.
    SteppedOver,
    /// The total does not lie in the band.
    OutsideBand,
    /// Target or completed amount is blank, so what is missing is unknown.
    UnknownLack,
    /// No target was agreed, so nothing can be missing.
    NothingToReach,
    /// The completed amounts that make up a load are blank.
    NoWork,
    /// 投入社工人数 is blank.
    NoWorkerCount,
    /// 投入社工人数 is 0, by which nothing can be divided.
    NoWorkers,
    /// The station or the scenario has no amount there.
    NotBothAmounts,
}

impl Absence {
    /// Whether the page shows "/" (nothing is agreed) and not "—" (nothing yet).
    pub const fn is_not_agreed(self) -> bool {
        matches!(
            self,
            Absence::NotAgreed
                | Absence::NowhereAgreed
                | Absence::ZeroTarget
                | Absence::NotApplicable
                | Absence::OnlyNotAgreed
                | Absence::NothingAgreedForKind
                | Absence::NothingToReach
        )
    }
}
