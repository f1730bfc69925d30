//! The formats of cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats of a workbook.
pub struct Look {
    /// The title of a sheet.
    pub title: Format,
    /// The line below it.
    pub note: Format,
    /// A heading within a sheet.
    pub heading: Format,
    /// The head of a column to fill in.
    pub head: Format,
    /// The head of any other column.
    pub head_fixed: Format,
    /// A text.
    pub text: Format,
    /// A text that a program might take for a formula when somebody edits it.
    pub guarded: Format,
    /// A short text or a number, in the middle.
    pub middle: Format,
    /// A number, from the left.
    pub left: Format,
    /// A day.
    pub date: Format,
    /// A label beside a value.
    pub label: Format,
}

const GREY: u32 = 0x00D9_D9D9;
const RULE: u32 = 0x00A6_A6A6;

impl Look {
    /// The formats in a typeface and with a colour for heads.
    pub fn new(font: &str, accent: [u8; 3]) -> Self {
        let base = Format::new().set_font_name(font).set_font_size(10).set_align(FormatAlign::Top);
        let cell = base.clone().set_text_wrap().set_border(FormatBorder::Thin).set_border_color(RULE);
        let middle = cell.clone().set_align(FormatAlign::Center);
        let head = middle.clone().set_align(FormatAlign::VerticalCenter).set_bold();
        let [red, green, blue] = accent.map(u32::from);
        // Which of black and white is easier to read on the accent (the weights of BT.601).
        let on_accent = if red * 299 + green * 587 + blue * 114 > 140_000 { Color::Black } else { Color::White };
        let accent = Color::RGB(red << 16 | green << 8 | blue);
        Self {
            title: base.clone().set_font_size(14).set_bold(),
            note: base.clone().set_font_color(Color::RGB(0x0040_4040)),
            heading: base.clone().set_font_size(11).set_bold(),
            head: head.clone().set_background_color(accent).set_font_color(on_accent),
            head_fixed: head.set_background_color(Color::RGB(GREY)),
            guarded: cell.clone().set_quote_prefix(),
            date: middle.clone().set_num_format("yyyy-mm-dd"),
            label: cell.clone().set_bold().set_background_color(Color::RGB(0x00F2_F2F2)),
            left: cell.clone().set_align(FormatAlign::Left),
            text: cell,
            middle,
        }
    }

    /// The format of a text. What begins like a formula stays a text when somebody edits its cell.
    pub fn of_text(&self, text: &str) -> &Format {
        if text.starts_with(['=', '+', '-', '@', '\'']) { &self.guarded } else { &self.text }
    }
}
