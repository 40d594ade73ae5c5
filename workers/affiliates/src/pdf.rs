//! A statement as PDF: A4, with the fonts that every reader has. Those know Latin letters only, so Arabic ones are written in them.

use affiliates::calendar::DAY;
use affiliates::commission::Kind;
use affiliates::statement::Statement;
use contracts::sales::date_of;
use money::format::decimal;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use text::{Lang, latin};

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 48.0;
/// Distance of lines.
const LINE: f32 = 15.0;
/// Rows of the table on a page.
const ROWS: usize = 42;
/// Where the columns of a row begin: day, merchant, kind, amount, dirhams.
const COLUMNS: [f32; 5] = [MARGIN, 120.0, 300.0, 380.0, 480.0];

struct Words {
    title: &'static str,
    heads: [&'static str; 5],
    sale: &'static str,
    lead: &'static str,
    click: &'static str,
    account: &'static str,
    carried_in: &'static str,
    paid: &'static str,
    carried_out: &'static str,
    rates: &'static str,
}

impl Words {
    const fn of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Sale => self.sale,
            Kind::Lead => self.lead,
            Kind::Click => self.click,
        }
    }
}

const FRENCH: Words = Words {
    title: "Relevé de commissions",
    heads: ["Date", "Marchand", "Pour", "Montant", "En MAD"],
    sale: "Vente",
    lead: "Inscription",
    click: "Clic",
    account: "Compte bancaire",
    carried_in: "Report du relevé précédent",
    paid: "À virer",
    carried_out: "Reporté au relevé suivant",
    rates: "Taux de change du",
};

const ENGLISH: Words = Words {
    title: "Commission statement",
    heads: ["Date", "Merchant", "For", "Amount", "In MAD"],
    sale: "Sale",
    lead: "Registration",
    click: "Click",
    account: "Bank account",
    carried_in: "Brought forward",
    paid: "To be transferred",
    carried_out: "Carried forward",
    rates: "Exchange rates of",
};

/// The document. Arabic readers get it in French, the language of Morocco's banks.
pub(crate) fn statement(statement: &Statement, name: &str, rib: Option<&str>, lang: Lang) -> Vec<u8> {
    let words = if lang == Lang::En { &ENGLISH } else { &FRENCH };
    let mut rows: Vec<[String; 5]> = vec![own(words.carried_in, statement.carried_in)];
    rows.extend(statement.entries.iter().map(|entry| {
        [
            date_of(i64::try_from(entry.at / DAY).unwrap_or(0)),
            entry.merchant.clone(),
            words.of(entry.kind).to_owned(),
            format!("{} {}", decimal(entry.amount), entry.currency.code()),
            decimal(entry.mad),
        ]
    }));
    rows.push(own(words.paid, statement.paid));
    rows.push(own(words.carried_out, statement.carried_out));
    let mut head = vec![format!("GetYourShare · {} {}", words.title, statement.period), name.to_owned()];
    head.extend(rib.map(|rib| format!("{} … {}", words.account, &rib[rib.len().saturating_sub(4)..])));
    head.push(format!("{} {} · {}", words.rates, statement.rates_date, statement.id));
    pages(words, &head, &rows)
}

fn own(what: &str, mad: i64) -> [String; 5] {
    [String::new(), what.to_owned(), String::new(), String::new(), decimal(mad)]
}

fn pages(words: &Words, head: &[String], rows: &[[String; 5]]) -> Vec<u8> {
    let (catalog, tree, plain, bold) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    let count = i32::try_from(rows.chunks(ROWS).len()).unwrap_or(1);
    let page_at = |n: i32| Ref::new(6 + 2 * n);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.document_info(Ref::new(5)).title(TextStr(&head[0])).creator(TextStr("GetYourShare"));
    pdf.pages(tree).kids((0..count).map(page_at)).count(count);
    for (font, name) in [(plain, &b"Helvetica"[..]), (bold, &b"Helvetica-Bold"[..])] {
        pdf.type1_font(font).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for (rows, n) in rows.chunks(ROWS).zip(0..) {
        let (page, content) = (page_at(n), Ref::new(7 + 2 * n));
        let mut sheet = pdf.page(page);
        sheet.parent(tree).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(content);
        sheet.resources().fonts().pair(Name(b"P"), plain).pair(Name(b"B"), bold);
        sheet.finish();
        pdf.stream(content, &drawn(words, head, rows, n + 1, count));
    }
    pdf.finish()
}

fn drawn(words: &Words, head: &[String], rows: &[[String; 5]], page: i32, pages: i32) -> Vec<u8> {
    let mut content = Content::new();
    let mut write = |font: &[u8], size: f32, x: f32, y: f32, text: &str| {
        content.begin_text();
        content.set_font(Name(font), size);
        content.next_line(x, y);
        content.show(Str(&encoded(text)));
        content.end_text();
    };
    let mut y = HEIGHT - MARGIN;
    for (n, line) in head.iter().enumerate() {
        let (font, size) = if n == 0 { (&b"B"[..], 15.0) } else { (&b"P"[..], 10.0) };
        write(font, size, MARGIN, y, line);
        y -= if n == 0 { 24.0 } else { LINE };
    }
    y -= LINE;
    for (x, word) in COLUMNS.iter().zip(words.heads) {
        write(b"B", 9.0, *x, y, word);
    }
    for row in rows {
        y -= LINE;
        for (x, cell) in COLUMNS.iter().zip(row) {
            write(b"P", 9.0, *x, y, cell);
        }
    }
    write(b"P", 8.0, MARGIN, MARGIN / 2.0, &format!("{page} / {pages}"));
    content.finish().to_vec()
}

/// As the fonts' encoding has it (Windows-1252): what it lacks is written in Latin letters, and what has none is a question mark.
fn encoded(text: &str) -> Vec<u8> {
    let letter = |c: char| match c {
        ' '..='~' | '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(c)).unwrap_or(b'?'),
        '€' => 0x80,
        '…' => 0x85,
        '’' => 0x92,
        '–' => 0x96,
        'œ' => 0x9c,
        _ => b'?',
    };
    latin::written(text).chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(entries: usize) -> Statement {
        let entry = affiliates::statement::Entry {
            commission: "com_1".into(),
            programme: "prg_1".into(),
            merchant: "dar-lina".into(),
            kind: Kind::Sale,
            at: 1_793_491_200,
            currency: money::Currency::Mad,
            amount: 100,
            mad: 100,
        };
        Statement {
            id: "stm_inf_a_2026-11".into(),
            influencer: "inf_a".into(),
            period: "2026-11".parse().unwrap(),
            part: 0,
            more: false,
            rates_date: "2026-11-20".into(),
            entries: vec![entry; entries],
            carried_in: 0,
            paid: 100,
            carried_out: 0,
        }
    }

    #[test]
    fn a_name_in_arabic_is_readable() {
        assert_eq!(encoded("سلمى é €"), b"slmy \xe9 \x80");
    }

    #[test]
    fn a_long_statement_has_several_pages() {
        let count = |entries| {
            let pdf = statement(&sample(entries), "سلمى", None, Lang::Fr);
            assert!(pdf.starts_with(b"%PDF-") && pdf.ends_with(b"%%EOF"));
            String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count()
        };
        assert_eq!((count(1), count(100)), (1, 3));
    }
}
