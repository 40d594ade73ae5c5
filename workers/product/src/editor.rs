//! The product editor: a merchant's products one by one. Every change names the state it was made from (`If-Match`) and leaves a
//! version that can be made the latest again.

use crate::announce::{announce, tell_sequence};
use crate::goods::{self, Good, Put, Remover, Told};
use crate::heard;
use crate::replace::number;
use catalogue::edit::{apply, begin, content_of, edited, tag_of};
use contracts::catalogue::{Image, MerchantRef};
use contracts::editor::{
    Content, MAX_VERSIONS, MerchantProduct, NewProduct, ProductEdit, ProductState, ProductVersion, ProductVersions,
    Undo,
};
use contracts::identity::Scope;
use contracts::problem::FieldError;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Problem, Result, Stock, body_json, now_ms};
use money::Rates;
use serde::Deserialize;
use worker::{D1PreparedStatement, Env, Request, Response, ResponseBuilder};

/// Largest body, as in the route table.
pub(crate) const MAX_BODY: usize = 256 * 1024;

/// What a change needs: who makes it, in which database.
pub(crate) struct Editor<'a> {
    pub(crate) env: &'a Env,
    pub(crate) db: &'a Db<'a>,
    pub(crate) ctx: &'a Context,
    pub(crate) merchant: &'a str,
}

impl<'a> Editor<'a> {
    /// The editor of the merchant that asks.
    ///
    /// # Errors
    /// 401 or 403 for everybody else.
    pub(crate) fn of(env: &'a Env, db: &'a Db<'a>, ctx: &'a Context) -> Result<Editor<'a>> {
        Ok(Editor { env, db, ctx, merchant: ctx.merchant_for(Scope::Catalogue)? })
    }

    /// `GET /v1/merchant/products/{id}`.
    pub(crate) async fn read(&self, id: &str) -> Result<Response> {
        self.answer(&self.known(id).await?, 200)
    }

    /// `POST /v1/merchant/products`: 201, or 409 when the article number is taken.
    pub(crate) async fn create(&self, mut req: Request) -> Result<Response> {
        let new: NewProduct = body_json(&mut req, MAX_BODY).await?;
        let state = new.state;
        let now = now_ms();
        let listed_at = catalogue::time::format(i64::try_from(now / 1000).unwrap_or(i64::MAX));
        let mut product =
            begin(new, &reference(self.db, self.merchant).await?, &listed_at, &rates()?).map_err(refused)?;
        self.count(&mut product).await?;
        let put = Put { product: &product, state, before: None, version: 1, line: None };
        let mut statements = vec![self.db.statement(
            "INSERT INTO guard (what, holds) VALUES ('sku', NOT EXISTS (SELECT 1 FROM goods WHERE merchant = ?1 AND sku = ?2) \
             AND NOT EXISTS (SELECT 1 FROM goods WHERE product_id = ?3 AND merchant <> ''))",
            &[self.merchant.into(), product.sku.as_str().into(), product.card.id.as_str().into()],
        )?];
        statements.extend(goods::statements(self.db, &[put], now, None, Told::Search)?);
        statements.push(self.version(&product.card.id, 1, now, self.who(), &content_of(&product, state))?);
        statements.push(heard::of_product(self.db, &product, state, "made")?);
        match goods::run(self.db, statements).await {
            Err(Error::Platform(fault)) if fault.contains("guard: sku") => {
                let problem = Problem::new("sku-taken", "Another product has this article number", 409);
                return Err(problem.because("change that product, or take another number").into());
            }
            outcome => outcome?,
        };
        let before = serde_json::to_string(&product)?;
        let good = Good { product, state, version: 1, updated_at: now, before };
        let response = self.answer(&good, 201)?;
        response.headers().set("location", &format!("/v1/merchant/products/{}", good.product.card.id))?;
        self.tell(&response).await?;
        Ok(response)
    }

    /// `PATCH /v1/merchant/products/{id}`.
    pub(crate) async fn change(&self, mut req: Request, id: &str) -> Result<Response> {
        let (good, content) = self.seen(&req, id).await?;
        let edit: ProductEdit = body_json(&mut req, MAX_BODY).await?;
        self.store(good, &edited(&content, edit).map_err(refused)?).await
    }

    /// `DELETE /v1/merchant/products/{id}`: gone for good; hiding it can be undone.
    pub(crate) async fn remove(&self, req: &Request, id: &str) -> Result<Response> {
        let (good, _) = self.seen(req, id).await?;
        let mut statements = goods::removal(self.db, &good.product, &good.before, Remover::Merchant)?;
        statements.push(heard::of_product(self.db, &good.product, good.state, "removed")?);
        if !goods::run(self.db, statements).await? {
            return self.stale(id).await;
        }
        let response = Response::empty()?.with_status(204);
        self.tell(&response).await?;
        Ok(response)
    }

    /// `GET /v1/merchant/products/{id}/history`.
    pub(crate) async fn history(&self, id: &str) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            version: u32,
            at: u64,
            by: Option<String>,
            content: String,
        }
        self.known(id).await?;
        let sql =
            "SELECT version, at, by, content FROM goods_versions WHERE product_id = ?1 ORDER BY version DESC LIMIT ?2";
        let rows: Vec<Row> = self.db.rows(sql, &[id.into(), f64::from(MAX_VERSIONS).into()]).await?;
        let version = |row: Row| {
            let content = serde_json::from_str(&row.content)?;
            Ok(ProductVersion { version: row.version, at: row.at, by: row.by, content })
        };
        let items = rows.into_iter().map(version).collect::<Result<Vec<_>>>()?;
        json(self.ctx, &ProductVersions { items }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/products/{id}/undo`: an earlier version becomes the latest, as a new one.
    pub(crate) async fn undo(&self, mut req: Request, id: &str) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            content: String,
        }
        let (good, _) = self.seen(&req, id).await?;
        let Undo { version } = body_json(&mut req, MAX_BODY).await?;
        let nothing = || Problem::new("nothing-to-undo", "Nobody edited this product", 409);
        let wanted = version.or(good.version.checked_sub(1)).ok_or_else(nothing)?;
        let sql = "SELECT content FROM goods_versions WHERE product_id = ?1 AND version = ?2";
        let row: Option<Row> = self.db.first(sql, &[id.into(), f64::from(wanted).into()]).await?;
        let row = row.ok_or_else(|| match version {
            Some(_) => Problem::invalid("version", "this version is not kept (any more)"),
            // it was made as it is
            None => nothing(),
        })?;
        self.store(good, &serde_json::from_str(&row.content)?).await
    }

    /// A product with its content, when the request names the state that it is in.
    ///
    /// # Errors
    /// 404, 428 without `If-Match`, 412 with the product as it is now.
    pub(crate) async fn seen(&self, req: &Request, id: &str) -> Result<(Good, Content)> {
        let good = self.known(id).await?;
        let Some(seen) = req.headers().get("if-match")? else {
            let problem = Problem::new("precondition-required", "Say which state of the product you saw", 428);
            return Err(problem
                .because("send the ETag of its last answer as If-Match, or * to change it in any case")
                .into());
        };
        let content = content_of(&good.product, good.state);
        let now = tag_of(&content);
        if seen.trim() != "*" && !seen.split(',').any(|tag| tag.trim() == now) {
            return Err(Error::Problem(Box::new(stale())));
        }
        Ok((good, content))
    }

    /// Stores what is decided now.
    pub(crate) async fn store(&self, mut good: Good, content: &Content) -> Result<Response> {
        let was = content_of(&good.product, good.state);
        if *content == was {
            return self.answer(&good, 200);
        }
        apply(&mut good.product, content, &rates()?).map_err(refused)?;
        let appears = good.state == ProductState::Hidden && content.state == ProductState::Shown;
        if appears || content.choices != was.choices {
            self.count(&mut good.product).await?;
        }
        let (id, now) = (good.product.card.id.clone(), now_ms());
        let version = good.version + 1;
        let put = Put { product: &good.product, state: content.state, before: Some(&good.before), version, line: None };
        let mut statements = goods::statements(self.db, &[put], now, None, Told::Search)?;
        // what publications and imports made is kept when it is changed, as nobody's; the others' version is there already
        statements.push(self.version(&id, good.version, good.updated_at, "", &was)?);
        statements.push(self.version(&id, version, now, self.who(), &content_of(&good.product, content.state))?);
        statements.push(self.db.statement(
            "DELETE FROM goods_versions WHERE product_id = ?1 AND version <= ?2",
            &[id.as_str().into(), (f64::from(version) - f64::from(MAX_VERSIONS)).into()],
        )?);
        statements.push(heard::of_product(self.db, &good.product, content.state, "changed")?);
        if !goods::run(self.db, statements).await? {
            return self.stale(&id).await;
        }
        (good.state, good.version, good.updated_at) = (content.state, version, now);
        let response = self.answer(&good, 200)?;
        self.tell(&response).await?;
        Ok(response)
    }

    /// The answer to a change of a state that is not there any more: the product as it is now.
    pub(crate) async fn stale(&self, id: &str) -> Result<Response> {
        let good = self.known(id).await?;
        let shown = self.shown(&good);
        let mut body = serde_json::to_value(stale())?;
        body["instance"] = self.ctx.request_id().into();
        body["current"] = serde_json::to_value(&shown)?;
        Ok(ResponseBuilder::new()
            .with_status(412)
            .with_header("content-type", "application/problem+json")?
            .with_header("cache-control", "no-store")?
            .with_header("etag", &tag_of(&shown.content))?
            .fixed(serde_json::to_vec(&body)?))
    }

    async fn known(&self, id: &str) -> Result<Good> {
        let good = goods::find(self.db, self.merchant, id).await?;
        Ok(good.ok_or_else(|| Problem::not_found("no product of yours has this id"))?)
    }

    /// Lets the product show what its object counted, if it ever counted it.
    async fn count(&self, product: &mut contracts::catalogue::Product) -> Result<()> {
        let levels = Stock::of(self.env, &product.card.id)?.levels(self.ctx).await?;
        product.show_stock(&levels);
        Ok(())
    }

    /// The account that asks; empty when a program does.
    fn who(&self) -> &str {
        self.ctx.identity().map_or("", |identity| identity.account.as_str())
    }

    fn version(&self, id: &str, version: u32, at: u64, by: &str, content: &Content) -> Result<D1PreparedStatement> {
        self.db.statement(
            "INSERT OR IGNORE INTO goods_versions (product_id, version, at, by, content) VALUES (?1, ?2, ?3, nullif(?4, ''), ?5)",
            &[
                id.into(),
                f64::from(version).into(),
                number(at),
                by.into(),
                serde_json::to_string(content)?.into(),
            ],
        )
    }

    fn shown(&self, good: &Good) -> MerchantProduct {
        let card = &good.product.card;
        MerchantProduct {
            id: card.id.clone(),
            slug: card.slug.clone(),
            content: content_of(&good.product, good.state),
            image: card.image.clone(),
            stock: card.stock,
            version: good.version,
            updated_at: good.updated_at,
        }
    }

    fn answer(&self, good: &Good, status: u16) -> Result<Response> {
        let shown = self.shown(good);
        let response = json(self.ctx, &shown, CacheRule::NoStore)?.with_status(status);
        response.headers().set("etag", &tag_of(&shown.content))?;
        Ok(response)
    }

    async fn tell(&self, response: &Response) -> Result<()> {
        heard::tell_later(self.env, self.ctx);
        tell_sequence(response, announce(self.env, self.db, self.ctx).await)
    }
}

/// How a merchant is called on its products.
pub(crate) async fn reference(db: &Db<'_>, slug: &str) -> Result<MerchantRef> {
    #[derive(Deserialize)]
    struct Row {
        name: String,
    }
    let sql = "SELECT document ->> 'name' AS name FROM merchants WHERE slug = ?1";
    let row: Option<Row> = db.first(sql, &[slug.into()]).await?;
    // whoever has no page yet is called by its address
    Ok(MerchantRef { slug: slug.to_owned(), name: row.map_or_else(|| slug.to_owned(), |row| row.name) })
}

/// The merchant's photo as a picture of a product.
pub(crate) fn with_photo(content: &Content, photo: Image) -> Content {
    let mut next = content.clone();
    if !next.photos.iter().any(|other| other.src == photo.src) {
        next.photos.push(photo);
    }
    next
}

pub(crate) fn refused(faults: Vec<FieldError>) -> Problem {
    Problem::invalid_fields(faults)
}

pub(crate) fn rates() -> Result<Rates> {
    Rates::current().map_err(Error::platform)
}

fn stale() -> Problem {
    let problem = Problem::new("changed-meanwhile", "The product is not as you saw it any more", 412);
    problem.because("`current` is what it is now: repeat the change with its ETag as If-Match")
}

/// True for the refusal that is answered with the product as it is now.
pub(crate) fn is_stale(error: &Error) -> bool {
    matches!(error, Error::Problem(problem) if problem.status == 412)
}
