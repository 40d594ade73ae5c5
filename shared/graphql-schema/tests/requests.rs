//! What a request gets, and what it costs the services: answers come from a source that writes every call down.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on may panic")]

use contracts::problem::Problem;
use contracts::routes::Service;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use graphql_schema::{Answer, Api, Ask, Source};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// A marketplace of products `p0`…, sold by three merchants. Services named in `down` do not answer.
#[derive(Default)]
struct Shop {
    calls: Mutex<Vec<String>>,
    down: Vec<Service>,
}

fn card(n: usize) -> Value {
    json!({
        "id": format!("prd_{n}"), "slug": format!("p{n}"), "name": format!("Product {n}"), "lang": "en", "stock": 5,
        "prices": {"MAD": 1000 + n, "EUR": 90 + n, "USD": 100 + n}, "merchant": {"slug": format!("m{}", n % 3), "name": format!("Merchant {}", n % 3)},
        "image": {"src": "/img/a", "kind": "photo", "width": 800, "height": 600},
    })
}

fn document(slug: &str) -> Option<Value> {
    let mut product = card(slug.strip_prefix('p')?.parse().ok()?);
    let whole = json!({
        "sku": slug.to_uppercase(), "description": "Plain", "images": [], "collections": ["mugs"], "facets": {"colour": ["red"]},
        "popularity": 7, "created_at": "2026-01-01T00:00:00Z",
    });
    product.as_object_mut()?.extend(whole.as_object()?.clone());
    Some(product)
}

fn merchant(slug: &str) -> Value {
    let text = json!({"fr": "Fès", "ar": "فاس", "en": "Fez"});
    json!({"id": format!("mer_{slug}"), "slug": slug, "name": slug, "city": text, "about": text, "demo": true, "products": 9})
}

fn recommended(of: usize, n: usize) -> Value {
    let item =
        |i: usize| json!({"product_id": format!("prd_{i}"), "score": 1.0, "reason": "because", "product": card(i)});
    json!({"engine": "ease-hybrid", "model_version": "v1", "items": (of + 1..=of + n).map(item).collect::<Vec<_>>()})
}

impl Shop {
    fn answer(&self, service: Service, target: &str) -> Result<Value, Problem> {
        if self.down.contains(&service) {
            return Err(Problem::unavailable("down"));
        }
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let params = contracts::params::Params::parse(query);
        let list = |name| params.get(name).unwrap_or_default().split(',').filter(|k| !k.is_empty()).collect::<Vec<_>>();
        let items = |items: Vec<Value>| Ok(json!({ "items": items }));
        match path {
            "/v1/products" => {
                let limit = contracts::listing::limit(&params)?;
                Ok(json!({"items": (0..limit).map(card).collect::<Vec<_>>(), "next_cursor": "c.1.prd_1"}))
            }
            "/v1/search" => {
                let mut hit = card(1);
                hit["highlights"] = json!([[0, 3]]);
                let name = json!({"fr": "Couleur", "ar": "لون", "en": "Colour"});
                let facet = json!({"key": "colour", "name": name, "values": [{"value": "red", "name": name, "count": 4, "selected": true}]});
                Ok(json!({"total": 40, "bounded": false, "items": [hit], "facets": [facet], "index_version": "i1"}))
            }
            "/v1/collections" => items(vec![
                json!({"slug": "mugs", "name": {"fr": "Tasses", "ar": "أكواب", "en": "Mugs"}, "products": 3}),
            ]),
            "/v1/merchants" => items(vec![merchant("m0"), merchant("m1")]),
            "/v1/recommendations" => Ok(recommended(0, 2)),
            "/internal/products" => items(list("slugs").into_iter().filter_map(document).collect()),
            "/internal/merchants" => {
                items(list("slugs").into_iter().filter(|s| s.starts_with('m')).map(merchant).collect())
            }
            "/internal/similar" => {
                let n = params.get("n").unwrap_or_default().parse().unwrap();
                items(list("of").iter().map(|id| recommended(id[4..].parse().unwrap(), n)).collect())
            }
            other => panic!("nobody answers {other}"),
        }
    }
}

impl Source for Shop {
    fn get(&self, service: Service, target: String) -> BoxFuture<'static, Result<Vec<u8>, Problem>> {
        self.calls.lock().unwrap().push(format!("{} {target}", service.name()));
        let answer = self.answer(service, &target);
        // as a network does: not at once, and again when asked
        async move {
            let mut waited = false;
            futures_util::future::poll_fn(|cx| {
                if std::mem::replace(&mut waited, true) {
                    return std::task::Poll::Ready(());
                }
                cx.waker().wake_by_ref();
                std::task::Poll::Pending
            })
            .await;
            answer.map(|value| value.to_string().into_bytes())
        }
        .boxed()
    }
}

fn run(shop: &Arc<Shop>, query: &str, variables: &Value) -> (Answer, Value) {
    let ask = Ask { variables: variables.as_object().cloned(), ..Ask::default() };
    let api = Api::default();
    let mut answer = Box::pin(api.answer(query, ask, shop.clone()));
    let answer = loop {
        if let Some(answer) = (&mut answer).now_or_never() {
            break answer;
        }
    };
    let body = serde_json::from_slice(&answer.body).unwrap();
    (answer, body)
}

fn get(query: &str) -> (Vec<String>, Value) {
    let shop = Arc::new(Shop::default());
    let (_, body) = run(&shop, query, &json!({}));
    (shop.calls.lock().unwrap().clone(), body)
}

fn code(body: &Value) -> &str {
    body["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{body}"))
}

#[test]
fn twenty_products_with_merchant_and_similar_cost_three_calls() {
    let (calls, body) = get(
        "{products(first: 20) {edges {node {name price(currency: EUR) merchant {name city(lang: EN)} similar(first: 4) {items {reason product {name}}}}}}}",
    );
    assert_eq!(calls.len(), 3, "{calls:#?}");
    let edges = body["data"]["products"]["edges"].as_array().unwrap();
    assert_eq!(edges.len(), 20, "{body}");
    for (n, edge) in edges.iter().enumerate() {
        assert_eq!(edge["node"]["price"], 90 + n);
        assert_eq!(edge["node"]["merchant"], json!({"name": format!("Merchant {}", n % 3), "city": "Fez"}));
        assert_eq!(edge["node"]["similar"]["items"][3]["product"]["name"], format!("Product {}", n + 4));
    }
}

#[test]
fn details_of_a_whole_page_are_one_more_call_and_what_is_at_hand_is_none() {
    let (calls, body) =
        get("{products(first: 100) {edges {node {sku description facets {key values} collections {name(lang: AR)}}}}}");
    assert_eq!(calls.len(), 3, "list, documents, collections: {calls:#?}");
    assert_eq!(body["data"]["products"]["edges"][99]["node"]["sku"], "P99");
    assert_eq!(body["data"]["products"]["edges"][0]["node"]["collections"][0]["name"], "أكواب");
    assert_eq!(get("{products(first: 100) {edges {node {name merchant {slug name}}}}}").0.len(), 1);
}

#[test]
fn a_product_by_slug_is_everything_in_one_request() {
    let (calls, body) = get(
        "{a: product(slug: \"p1\") {id sku merchant {about(lang: AR)} similar {engine items {productId}}} b: product(slug: \"p2\") {popularity} \
         none: product(slug: \"nobody\") {id} wrong: product(slug: \"a,b\") {id}}",
    );
    assert_eq!(calls.len(), 3, "products, merchants, similar: {calls:#?}");
    assert_eq!(body["data"]["a"]["merchant"]["about"], "فاس");
    assert_eq!(body["data"]["a"]["similar"]["engine"], "EASE_HYBRID");
    assert_eq!(body["data"]["a"]["similar"]["items"].as_array().unwrap().len(), 8);
    assert_eq!((&body["data"]["none"], &body["data"]["wrong"]), (&Value::Null, &Value::Null));
    assert_eq!(body["errors"], Value::Null);
}

#[test]
fn lists_of_several_lengths_are_cut_out_of_one_call() {
    let (calls, body) = get(
        "{product(slug: \"p1\") {a: similar(first: 2) {items {productId}} b: similar(first: 5) {items {productId}}}}",
    );
    assert_eq!(calls.len(), 2, "{calls:#?}");
    let lengths = ["a", "b"].map(|k| body["data"]["product"][k]["items"].as_array().unwrap().len());
    assert_eq!(lengths, [2, 5]);
}

#[test]
fn search_takes_its_arguments_by_their_graphql_names() {
    let (calls, body) = get(
        "{search(query: \"thé\", first: 3, facets: [{key: \"colour\", value: \"red\"}], minPrice: 100, currency: EUR, inStock: true, sort: PRICE_ASC, lang: EN) \
         {total facets {key name(lang: FR) values {value count selected}} edges {highlights {start end} node {slug}} pageInfo {hasNextPage}}}",
    );
    assert_eq!(
        calls,
        [
            "search /v1/search?limit=3&min_price=100&currency=EUR&sort=price_asc&q=th%C3%A9&facets=colour%3Ared&in_stock=true&lang=en"
        ]
    );
    let found = &body["data"]["search"];
    assert_eq!(
        (&found["total"], &found["facets"][0]["name"], &found["edges"][0]["highlights"][0]["end"]),
        (&json!(40), &json!("Couleur"), &json!(3))
    );
    assert_eq!(found["pageInfo"]["hasNextPage"], false);
}

#[test]
fn a_service_that_is_down_leaves_the_rest_whole() {
    let shop = Arc::new(Shop { down: vec![Service::Ai], ..Shop::default() });
    let (answer, body) = run(&shop, "{product(slug: \"p1\") {name similar {engine}} collections {slug}}", &json!({}));
    assert_eq!(
        body["data"],
        json!({"product": {"name": "Product 1", "similar": null}, "collections": [{"slug": "mugs"}]})
    );
    assert_eq!(code(&body), "SERVICE_UNAVAILABLE");
    assert_eq!(body["errors"][0]["path"], json!(["product", "similar"]));
    assert!(answer.valid && !answer.shared);
}

#[test]
fn what_a_service_refuses_is_named_as_it_was_asked() {
    for (query, field) in [
        ("{products(first: 0) {pageInfo {endCursor}}}", "first"),
        ("{products(first: 101) {pageInfo {endCursor}}}", "first"),
        ("{products(after: \"~x\") {pageInfo {endCursor}}}", "after"),
        ("{product(slug: \"p1\") {similar(first: 51) {engine}}}", "first"),
    ] {
        let (_, body) = get(query);
        assert_eq!(
            (code(&body), &body["errors"][0]["extensions"]["errors"][0]["field"]),
            ("BAD_USER_INPUT", &json!(field)),
            "{query}"
        );
    }
}

#[test]
fn too_deep_too_much_and_not_graphql_are_refused_before_any_call() {
    let deep = "{product(slug: \"a\") {similar {items {product {similar {items {product {similar {engine}}}}}}}}}";
    let much = "{products(first: 100) {edges {node {id slug name lang stock price sku similar {engine}}}}}";
    let many: String = (0..50).map(|i| format!("a{i}: products(first: 1) {{pageInfo {{endCursor}}}} ")).collect();
    for (query, expected) in [
        (deep, "QUERY_TOO_DEEP"),
        (much, "QUERY_TOO_COMPLEX"),
        (&format!("{{{many}}}"), "QUERY_TOO_COMPLEX"),
        ("{nothing}", "GRAPHQL_VALIDATION_FAILED"),
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("mutation {a}", "GRAPHQL_VALIDATION_FAILED"),
    ] {
        let (calls, body) = get(query);
        assert_eq!((code(&body), calls.len()), (expected, 0), "{query}");
    }
}

#[test]
fn variables_count_in_the_cost() {
    let query = "query ($n: Int!) {products(first: $n) {edges {node {id slug name lang stock price sku popularity createdAt}}}}";
    let shop = Arc::new(Shop::default());
    assert!(run(&shop, query, &json!({"n": 50})).0.valid);
    assert_eq!(code(&run(&shop, query, &json!({"n": 100})).1), "QUERY_TOO_COMPLEX");
}

#[test]
fn what_belongs_to_one_browser_is_not_shared() {
    let shop = Arc::new(Shop::default());
    assert!(run(&shop, "{recommendations(productId: \"prd_1\") {engine}}", &json!({})).0.shared);
    assert!(!run(&shop, "{recommendations(session: \"0123456789abcdef\") {engine}}", &json!({})).0.shared);
}

#[test]
fn the_introspection_that_tools_send_is_answered() {
    let type_ref = "kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name}}}}}}}";
    let query = format!(
        "query IntrospectionQuery {{__schema {{queryType {{name}} mutationType {{name}} subscriptionType {{name}} types {{...FullType}} directives {{name description \
         locations args {{...InputValue}}}}}}}} fragment FullType on __Type {{kind name description fields(includeDeprecated: true) {{name description \
         args {{...InputValue}} type {{...TypeRef}} isDeprecated deprecationReason}} inputFields {{...InputValue}} interfaces {{...TypeRef}} \
         enumValues(includeDeprecated: true) {{name description isDeprecated deprecationReason}} possibleTypes {{...TypeRef}}}} \
         fragment InputValue on __InputValue {{name description type {{...TypeRef}} defaultValue}} fragment TypeRef on __Type {{{type_ref}}}"
    );
    let (calls, body) = get(&query);
    assert_eq!(body["errors"], Value::Null);
    assert!(body["data"]["__schema"]["types"].as_array().unwrap().len() > 20);
    assert_eq!(calls.len(), 0);
}
