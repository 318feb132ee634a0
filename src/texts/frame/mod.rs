//! The frame of the page and what is set for all rooms: stations, particulars, schemes, names of inputs.

mod band;
mod checklist;
mod joins;
mod labels;
mod losses;
mod months;
mod page;
mod particulars;
mod refusals;
mod scheme_labels;
mod schemes;
mod settings;
mod shown;
mod start;
mod station_name;
mod stations;
mod steps;
mod summary;

pub use band::*;
pub use checklist::*;
pub use joins::*;
pub use labels::*;
pub use losses::*;
pub use months::*;
pub use page::*;
pub use particulars::*;
pub use refusals::*;
pub use scheme_labels::*;
pub use schemes::*;
pub use settings::*;
pub use shown::*;
pub use start::*;
pub use station_name::*;
pub use stations::*;
pub use steps::*;
pub use summary::*;
