//! The check sheet: a workbook to read, to fill in and to send back. Every text is a text and no cell is a formula; dates are dates.
//! The ledger is the one sheet that `wa-sec import sheet` reads.

mod height;
mod ledger;
mod legend;
mod lists;
mod look;
mod mark;
mod shade;
mod summary;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::content::{Pack, Rendered, Unrenderable};
use crate::importer::count_practices;
use crate::lens::Lang;
use crate::wording::phrases;
use look::Look;
use table::{page, table};

impl From<XlsxError> for Unrenderable {
    fn from(error: XlsxError) -> Self {
        Self::Library(error.to_string())
    }
}

/// Makes the workbook of a report. The same report gives the same bytes: the day of the report is the day of the file.
///
/// # Errors
/// A text is longer than a cell holds.
pub fn render(pack: &Pack) -> Result<Rendered, Unrenderable> {
    let phrases = pack.facts.phrases;
    let say = &phrases.sheet;
    let look = Look::new(say.font, pack.face.accent);
    let mut book = Workbook::new();
    let title = (say.title)(&pack.face.workload, &pack.face.title);
    let mut properties = DocProperties::new().set_title(&title);
    if let Some(day) = sheet_day(pack.face.date) {
        properties = properties.set_creation_datetime(&day);
    }
    if pack.facts.particulars.redacted.is_some() {
        properties = properties.set_custom_property("wa-sec redacted", true);
    }
    book.set_properties(&properties);

    let sheet = book.add_worksheet();
    summary::write(sheet, pack, phrases, &look)?;
    page(sheet, &pack.face, say.summary)?;

    let sheet = book.add_worksheet();
    let written = table(sheet, &ledger::table(pack, phrases), &look)?;
    ledger::helps(sheet, &written, phrases)?;
    page(sheet, &pack.face, say.names.ledger)?;

    for (name, list) in [
        (say.findings, lists::findings(pack, phrases)),
        (say.actions, lists::actions(pack, phrases)),
        (say.acceptances, lists::acceptances(pack, phrases)),
    ] {
        let sheet = book.add_worksheet();
        let written = table(sheet, &list, &look)?;
        shade::risks(sheet, &written, phrases)?;
        page(sheet, &pack.face, name)?;
    }

    let sheet = book.add_worksheet();
    legend::write(sheet, pack, phrases, &look)?;
    page(sheet, &pack.face, say.legend)?;
    sheet.set_print_fit_to_pages(1, 1);

    mark::write(book.add_worksheet(), &pack.facts)?;
    Ok(Rendered { bytes: height::loosened(&book.save_to_buffer()?)?, ..Rendered::default() })
}

/// How many practices the ledger of a workbook has.
pub fn practices(bytes: &[u8]) -> usize {
    count_practices(bytes, &[Lang::En, Lang::Ja].map(|lang| &phrases(lang).sheet.names))
}

/// A day as spreadsheets count them, where they do.
fn sheet_day(date: jiff::civil::Date) -> Option<ExcelDateTime> {
    let (year, month, day) = (date.year().try_into().ok()?, date.month().try_into().ok()?, date.day().try_into().ok()?);
    (date >= crate::importer::FIRST_DATE_OF_SHEETS).then(|| ExcelDateTime::from_ymd(year, month, day).ok()).flatten()
}
