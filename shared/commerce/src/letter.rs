//! How mails about an order look: a title, what is told, and the link that opens the order.

use text::Lang;

/// A mail that is being written. Nothing in it is written by a shopper or a merchant.
pub(crate) struct Letter<'a> {
    /// The subject.
    pub title: String,
    /// What is told, one line each.
    pub lines: &'a [String],
    /// What the link says.
    pub follow: &'a str,
    /// The order's page. It opens the order: whoever reads the mail may.
    pub link: &'a str,
}

impl Letter<'_> {
    /// As plain text.
    pub(crate) fn text(&self) -> String {
        format!("{}\n\n{}\n{}\n\nGetYourShare\n", self.lines.join("\n"), self.follow, self.link)
    }

    /// As an HTML document.
    pub(crate) fn html(&self, lang: Lang) -> String {
        let (code, dir, title) = (lang.code(), lang.dir(), &self.title);
        let (told, follow, link) = (self.lines.join("<br>"), self.follow, self.link.replace('"', "%22"));
        format!(
            "<!doctype html><html lang=\"{code}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
             <body style=\"font:16px/1.6 sans-serif;color:#222;max-width:34em;margin:2em auto;padding:0 1em\">\
             <h1 style=\"font-size:1.3em\">{title}</h1><p>{told}</p><p><a href=\"{link}\">{follow}</a></p>\
             <p style=\"color:#555\">GetYourShare</p></body></html>"
        )
    }
}
