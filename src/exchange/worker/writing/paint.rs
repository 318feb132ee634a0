//! Sheets as planned → the bytes of a workbook.

use super::blank_book::Handed;
use super::plan::{Face, Plan, Planned, at};
use crate::exchange::appendix::Printed;
use crate::exchange::worker::numbers;
use crate::scoring::Quantity;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};

/// A4, in the list of papers.
const A4: u8 = 9;

/// What an open cell looks like: a light yellow that is seen in grey too.
const OPEN: Color = Color::RGB(0xFF_F2CC);

/// The height of a line, the space between two rows and the largest height of a row, in points.
const LINE: u16 = 15;
const BETWEEN: u16 = 4;
const HIGHEST: u16 = 400;

/// Every workbook was made on this day, so that the same station gives the same bytes.
const MADE: (u16, u8, u8) = (2024, 1, 1);

/// Writes all sheets.
///
/// # Errors
/// What does not fit a workbook.
pub(super) fn paint(plans: &[Plan], handed: Option<&Handed>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
    let mut properties = DocProperties::new().set_creation_datetime(&made);
    for (name, text) in handed.iter().flat_map(|handed| &handed.marks) {
        properties = properties.set_custom_property(*name, text.as_str());
        book.define_name(*name, &format!("=\"{}\"", text.replace('"', "\"\"")))?;
    }
    book.set_properties(&properties);
    for plan in plans {
        let sheet = book.add_worksheet();
        paint_sheet(sheet, plan)?;
        if let Some(handed) = handed {
            close(sheet, plan, handed)?;
        }
    }
    book.save_to_buffer()
}

fn paint_sheet(sheet: &mut Worksheet, plan: &Plan) -> Result<(), XlsxError> {
    sheet.set_name(&plan.name)?;
    // Otherwise a formula without a result would be stored with the result 0.
    sheet.set_formula_result_default("");
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_print_center_horizontally(true);
    sheet.set_footer("&C&P / &N");
    if let Some(last) = plan.head_rows.checked_sub(1) {
        sheet.set_repeat_rows(0, row(last))?;
    }
    for (at, width) in plan.widths.iter().enumerate() {
        sheet.set_column_width(column(at), *width)?;
    }
    for (at, lines) in plan.lines().into_iter().enumerate() {
        let height = LINE.saturating_mul(u16::try_from(lines).unwrap_or(u16::MAX));
        sheet.set_row_height(row(at), height.saturating_add(BETWEEN).min(HIGHEST))?;
    }
    plan.cells.iter().try_for_each(|cell| paint_cell(sheet, cell))
}

/// Locks everything but the open cells, which take a number only; headings and names of rows stay in sight.
fn close(sheet: &mut Worksheet, plan: &Plan, handed: &Handed) -> Result<(), XlsxError> {
    sheet.protect();
    sheet.set_freeze_panes(row(plan.head_rows), 1)?;
    let [asked_title, asked] = &handed.asked;
    let [refused_title, refused] = &handed.refused;
    let most = Quantity::LARGEST.to_string();
    let open = || plan.cells.iter().filter(|cell| cell.face == Face::Open);
    for cell in open() {
        let name = at(cell.row, cell.column);
        // A number of at most two decimals, or "/" for what was not agreed.
        let rule = format!(
            "OR({name}=\"/\",AND(ISNUMBER({name}),N({name})>=0,N({name})<={most},ROUND(N({name}),2)=N({name})))"
        );
        let validation = DataValidation::new()
            .allow_custom(Formula::new(rule))
            .set_input_title(asked_title)?
            .set_input_message(asked)?
            .set_error_title(refused_title)?
            .set_error_message(refused)?;
        let (row, column) = (row(cell.row), column(cell.column));
        sheet.add_data_validation(row, column, row, column, &validation)?;
    }
    if let Some(first) = open().next() {
        let (row, column) = (row(first.row), column(first.column));
        sheet.set_selection(row, column, row, column)?;
    }
    Ok(())
}

fn paint_cell(sheet: &mut Worksheet, cell: &Planned) -> Result<(), XlsxError> {
    let format = format(cell);
    let (at_row, at_column) = (row(cell.row), column(cell.column));
    if let Some(merged) = cell.merged() {
        let (to_row, to_column) = (row(merged.to.0), column(merged.to.1));
        sheet.merge_range(at_row, at_column, to_row, to_column, "", &format)?;
    }
    if let Some(formula) = &cell.formula {
        let formula = Formula::new(formula).set_result(result(&cell.printed));
        sheet.write_formula_with_format(at_row, at_column, formula, &format)?;
        return Ok(());
    }
    match &cell.printed {
        Printed::Nothing => sheet.write_blank(at_row, at_column, &format)?,
        Printed::Text(text) => sheet.write_string_with_format(at_row, at_column, text, &format)?,
        Printed::Number(number) => {
            let number = numbers::nearest(*number);
            sheet.write_number_with_format(at_row, at_column, number, &format)?
        }
        Printed::Percent(_) => {
            let fraction = numbers::nearest_of_text(&result(&cell.printed));
            sheet.write_number_with_format(at_row, at_column, fraction, &format)?
        }
    };
    Ok(())
}

/// The result of a formula: a percentage as a fraction of one.
fn result(printed: &Printed) -> String {
    let Printed::Percent(percent) = printed else { return printed.text() };
    let hundredths = percent.hundredths();
    format!("{}.{:04}", hundredths / 10_000, hundredths % 10_000)
}

fn format(cell: &Planned) -> Format {
    let format = Format::new().set_align(FormatAlign::VerticalCenter).set_text_wrap();
    let ruled = |format: Format| format.set_border(FormatBorder::Thin);
    let centred = |format: Format| format.set_align(FormatAlign::Center);
    match (cell.face, &cell.printed) {
        (Face::Title, _) => centred(format.set_bold().set_font_size(14)),
        (Face::Head, _) => ruled(centred(format.set_bold())),
        (Face::Note, _) => format,
        (Face::Open, _) => ruled(centred(format)).set_unlocked().set_background_color(OPEN),
        (Face::Points(decimals), _) => {
            let shown = match decimals {
                0 => "0",
                1 => "0.0",
                _ => "0.00",
            };
            ruled(centred(format.set_num_format(shown)))
        }
        (Face::Percent, _) => ruled(centred(format.set_num_format("0.00%"))),
        (Face::Plain, Printed::Text(text)) if text.chars().count() > 1 => ruled(format),
        (Face::Plain, _) => ruled(centred(format)),
    }
}

fn row(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
