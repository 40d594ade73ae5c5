//! For whom and at which address a page is rendered.

use crate::i18n::{
    AccountTexts, CartTexts, CheckoutTexts, OrderTexts, Texts, account_texts, cart_texts, checkout_texts, order_texts,
    texts,
};
use contracts::catalogue::Collection;
use money::Currency;
use text::Lang;

/// Language, currency and address of a page, and the menu every page shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// Language of the interface.
    pub lang: Lang,
    /// Currency prices are shown in.
    pub currency: Currency,
    /// Scheme and host, without a slash at the end.
    pub origin: &'a str,
    /// What follows the language in the path: empty for the home page, `/c/home-decor` for a collection.
    pub path: &'a str,
    /// The query without its `?` and without `currency`; empty when there is none.
    pub query: &'a str,
    /// The menu; empty when the catalogue cannot be asked.
    pub collections: &'a [Collection],
    /// The request's id, shown on error pages only.
    pub request_id: &'a str,
}

/// Whether search engines may list a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Robots {
    /// Listed.
    Index,
    /// Not listed, its links followed: results of searches and filters have no end.
    NoIndex,
}

impl View<'_> {
    /// The interface's texts.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        texts(self.lang)
    }

    /// What accounts say.
    #[must_use]
    pub fn account_texts(&self) -> &'static AccountTexts {
        account_texts(self.lang)
    }

    /// What the cart says.
    #[must_use]
    pub fn cart_texts(&self) -> &'static CartTexts {
        cart_texts(self.lang)
    }

    /// What the checkout says.
    #[must_use]
    pub fn checkout_texts(&self) -> &'static CheckoutTexts {
        checkout_texts(self.lang)
    }

    /// What orders say.
    #[must_use]
    pub fn order_texts(&self) -> &'static OrderTexts {
        order_texts(self.lang)
    }

    /// Address of a path in this page's language.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }

    /// This very page in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("/{}{}{mark}{}", lang.code(), self.path, self.query)
    }

    /// The address that chooses a currency and comes back to this page.
    #[must_use]
    pub fn in_currency(&self, currency: Currency) -> String {
        let and = if self.query.is_empty() { "" } else { "&" };
        format!("/{}{}?{}{and}currency={}", self.lang.code(), self.path, self.query, currency.code())
    }

    /// The full address of this page without its query, in `lang`.
    #[must_use]
    pub fn canonical(&self, lang: Lang) -> String {
        format!("{}/{}{}", self.origin, lang.code(), self.path)
    }

    /// The full address of a path that starts with a slash.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// A collection's name in this language; its slug when the menu does not know it.
    #[must_use]
    pub fn collection_name<'s>(&'s self, slug: &'s str) -> &'s str {
        self.collections.iter().find(|c| c.slug == slug).map_or(slug, |c| c.name.get(self.lang))
    }
}
