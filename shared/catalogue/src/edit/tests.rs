use super::*;
use contracts::catalogue::Image;

fn merchant() -> MerchantRef {
    MerchantRef { slug: "dar-lina".into(), name: "Dar Lina".into() }
}

fn new(change: impl FnOnce(&mut NewProduct)) -> Result<Product, Vec<FieldError>> {
    let mut new: NewProduct =
        serde_json::from_str(r#"{"sku": "th-1", "name": "Théière bleue", "price": 12000, "stock": 4}"#).unwrap();
    change(&mut new);
    begin(new, &merchant(), "2026-01-01T00:00:00Z", &Rates::current().unwrap())
}

fn sizes() -> NewChoices {
    let variant = |sku: &str, price| NewVariant { sku: sku.into(), values: vec![sku.into()], price, stock: 3 };
    NewChoices { names: vec!["Taille".into()], variants: vec![variant("S", 9_000), variant("M", 11_000)] }
}

fn fields(result: Result<Product, Vec<FieldError>>) -> Vec<String> {
    result.unwrap_err().into_iter().map(|fault| fault.field).collect()
}

#[test]
fn a_new_product_has_an_address_a_place_and_a_drawing() {
    let product = new(|_| {}).unwrap();
    assert_eq!((product.sku.as_str(), product.card.prices.mad, product.card.stock), ("TH-1", 12_000, 4));
    assert!(product.card.slug.starts_with("theiere-bleue-"));
    assert_eq!(product.collections, ["kitchen-dining"]);
    assert_eq!(product.card.image.kind, ImageKind::Illustration);
}

#[test]
fn what_is_read_from_a_product_is_written_back_unchanged() {
    let rates = Rates::current().unwrap();
    for choices in [None, Some(sizes())] {
        let arabic = Translation { name: Some("إبريق".into()), description: None };
        let product = new(|new| {
            new.choices.clone_from(&choices);
            new.translations = [("ar".into(), arabic)].into();
        })
        .unwrap();
        let mut again = product.clone();
        apply(&mut again, &content_of(&product, ProductState::Shown), &rates).unwrap();
        assert_eq!(again, product);
    }
}

#[test]
fn every_fault_is_named_at_once() {
    let wrong = |new: &mut NewProduct| {
        new.name = "=cmd()".into();
        new.collection = Some("shoes".into());
        new.price = Some(0);
        new.translations = [("de".into(), Translation::default())].into();
    };
    assert_eq!(fields(new(wrong)), ["name", "collection", "translations.de", "price"]);
    assert_eq!(fields(new(|new| new.sku = "+1".into())), ["sku"]);
    let doubled = |new: &mut NewProduct| new.choices.get_or_insert_with(sizes).variants[1].sku = "S".into();
    assert_eq!(fields(new(doubled)), ["choices.variants.1.sku"]);
}

#[test]
fn a_variant_that_is_there_keeps_its_count() {
    let mut product = new(|new| new.choices = Some(sizes())).unwrap();
    product.variants[0].stock = 77;
    let mut content = content_of(&product, ProductState::Shown);
    let given = content.choices.as_mut().unwrap();
    given.variants[0].stock = 1;
    given.variants.push(NewVariant { sku: "L".into(), values: vec!["L".into()], price: 9_500, stock: 5 });
    apply(&mut product, &content, &Rates::current().unwrap()).unwrap();
    assert_eq!(product.variants.iter().map(|v| v.stock).collect::<Vec<_>>(), [77, 3, 5]);
    assert_eq!((product.card.stock, product.card.prices.mad), (85, 9_000));
}

#[test]
fn a_sale_does_not_change_what_is_decided_and_a_price_does() {
    let mut product = new(|new| new.choices = Some(sizes())).unwrap();
    let tag = |product: &Product| tag_of(&content_of(product, ProductState::Shown));
    let before = tag(&product);
    product.variants[0].stock = 0;
    product.summarise_variants();
    assert_eq!(tag(&product), before);
    assert_ne!(tag_of(&content_of(&product, ProductState::Hidden)), before);
    product.variants[0].prices.mad += 1;
    assert_ne!(tag(&product), before);
}

#[test]
fn photos_are_put_in_order_and_described() {
    let photo = |src: &str| Image { src: src.into(), kind: ImageKind::Photo, width: 200, height: 200, alt: None };
    let mut product = new(|_| {}).unwrap();
    let mut content = content_of(&product, ProductState::Shown);
    content.photos = vec![photo("/a"), photo("/b")];
    let place = |src: &str, alt: &str| PhotoPlace { src: src.into(), alt: Some(alt.into()) };
    let edit = ProductEdit { photos: Some(vec![place("/b", "de côté"), place("/a", " ")]), ..ProductEdit::default() };
    let next = edited(&content, edit).unwrap();
    apply(&mut product, &next, &Rates::current().unwrap()).unwrap();
    assert_eq!((product.card.image.src.as_str(), product.card.image.alt.as_deref()), ("/b", Some("de côté")));
    assert_eq!(product.images[1].alt, None);
    let strange = ProductEdit { photos: Some(vec![place("/c", "")]), ..ProductEdit::default() };
    assert_eq!(edited(&content, strange).unwrap_err()[0].field, "photos.0.src");
}
