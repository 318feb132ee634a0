//! The native tests, one binary: everything below the browser.
//!
//! | file | what it holds the core to |
//! |---|---|
//! | [`printed`] | the printed report, figure by figure |
//! | [`golden`] | cases worked by hand, kept as data in `tests/golden` |
//! | [`oracle`] | a second computation, by school arithmetic on decimal digits |
//! | [`properties`] | laws that every document and every edit obeys |
//! | [`typed`] | what people type, and what it is read as |
//! | [`blocks`] | blocks of cells: which belong to them, filled and emptied as one step |
//! | [`agreements`] | targets that changed from a month on: their pace, hooks, refusals, undo |
//! | [`by_month`] | completed amounts kept by months: their sums, turning, undo |
//! | [`months`] | months derived from the dates, and what contradicts them |
//! | [`checklist`] | the five things a scorecard asks for, and where each leads |
//! | [`summary`] | a station in a line, as lists and deletions say it |
//! | [`findings`] | what is worth a look, and what is not |
//! | [`first_sight`] | what stands in index.html before the program arrives |
//! | [`scored_example`] | what the first load has of the example, against the whole of it |
//! | [`working`] | the working of every figure, worked out again from what it prints |
//! | [`migrations`] | kept texts: of every version, of newer ones, damaged ones |
//! | [`schemes`] | the built-in schemes, and faults that a scheme can have |
//! | [`announced`] | scores that are announced, and what says 测算 until all are |
//! | [`own_scheme`] | a scheme made by hand, figure by figure |
//! | [`simulate`] | paths to a grade, chances, pace, what to chase, load, scenarios |
//! | [`band`] | the band, state by state, word for word |
//! | [`desk`] | saving beside other tabs, deletion and return, damaged texts, the reminder of a backup |
//! | [`district`] | 全区: several stations side by side, their sums, medians and ranks, many files at once |
//! | [`exchange`] | what comes in and goes out: links, files, pasted cells, sentences |
//! | [`training_codes`] | codes of classes and results, the tally of a class, what is kept of the training |
//! | [`report`] | 核对: findings in small texts worked by hand, faults planted by a generator, long texts |
//! | [`picture`] | the picture of a result: what it says, that it fits, its file |
//! | [`ways_out`] | every place that hands something out, with the way where the browser takes nothing |
//! | [`stages`] | stages by name, the next year, the years in a row |
//! | [`comments`] | what the parties said: kept, followed, merged, pasted |
//! | [`comments_out`] | comments in links and workbooks, and back from a sheet |
//! | [`evidence`] | what proves indicators and scores, and the closing words: counted, followed, drafted |
//! | [`rooms`] | the table of rooms against the frame and the browser tests |
//! | [`architecture`] | the house rules that a compiler does not check |
//! | [`circles`] | no files of `src` that use each other in a circle |
//!
//! The others are what these are written with. The tests run in the folder of the package.

mod agreements;
mod announced;
mod architecture;
mod band;
mod blocks;
mod by_month;
mod case;
mod checklist;
mod circles;
mod comments;
mod comments_out;
mod desk;
mod district;
mod evidence;
mod exchange;
mod figures;
mod findings;
mod first_sight;
mod golden;
mod inputs;
mod large_document;
mod large_station;
mod made_scheme;
mod marked;
mod migrations;
mod month_range;
mod months;
mod oracle;
mod own_scheme;
mod picture;
mod printed;
mod properties;
mod report;
mod rooms;
mod schemes;
mod scored_example;
mod simulate;
mod source;
mod stages;
mod station_name;
mod stepped;
mod styles;
mod summary;
mod training;
mod training_codes;
mod training_room;
mod typed;
mod ways_out;
mod working;

/// What a test gives back: `?` carries whatever went wrong in its preparation.
pub(crate) type Checked = Result<(), Box<dyn std::error::Error>>;
