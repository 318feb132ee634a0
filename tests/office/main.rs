//! What goes out, opened by the programs that people open it with.
//!
//! `cargo dev test` installs them and names them in variables; `cargo dev test office` runs this alone.

mod csv_files;
mod districts;
mod drafts;
mod environment;
mod handed_out;
mod libreoffice;
mod openpyxl;
mod printed;
mod python;
mod reports;
mod stations;
mod workbooks;

/// What a test gives back: `?` carries whatever went wrong, in words.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;
