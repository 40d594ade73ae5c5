use super::*;
use proptest::prelude::*;

fn read(text: impl AsRef<[u8]>) -> Vec<NumberedRow> {
    let rows = CsvRows::new(text.as_ref()).unwrap();
    rows.map(Result::unwrap).collect()
}

fn names(rows: &[NumberedRow]) -> Vec<&str> {
    rows.iter().map(|r| r.row.as_ref().unwrap().get(Column::Name).unwrap()).collect()
}

fn reason(row: &NumberedRow) -> (u64, &str, &str) {
    let fault = &row.row.as_ref().unwrap_err()[0];
    (row.line, &fault.field, &fault.detail)
}

#[test]
fn commas_semicolons_and_tabs_are_understood() {
    for text in
        ["sku,name,price\n1,Théière,10\n", "sku;name;price\n1;Théière;10,50\n", "sku\tname\tprice\n1\tThéière\t10"]
    {
        assert_eq!(names(&read(text)), ["Théière"]);
    }
}

#[test]
fn a_byte_order_mark_and_crlf_are_no_part_of_the_values() {
    let rows = read("\u{feff}SKU,Name,Price\r\n1,Mug,10\r\n\r\n2,Cup,12\r\n");
    assert_eq!(names(&rows), ["Mug", "Cup"]);
    assert_eq!(rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(rows[1].row.as_ref().unwrap().get(Column::Price), Some("12"));
}

#[test]
fn a_quoted_line_break_belongs_to_its_row() {
    let rows = read("sku,name,price,description\n1,Mug,10,\"Two\nlines, one row\"\n2,Cup,12,\n");
    assert_eq!(rows[0].row.as_ref().unwrap().get(Column::Description), Some("Two\nlines, one row"));
    assert_eq!(rows[1].line, 4);
}

#[test]
fn a_row_with_too_few_values_is_refused_and_the_next_is_read() {
    let rows = read("sku,name,price\n1,Mug\n2,Cup,12\n");
    assert_eq!(reason(&rows[0]), (2, "row", "has 2 values where the first line names 3 columns"));
    assert_eq!(rows[1].line, 3);
    assert!(rows[1].row.is_ok());
}

#[test]
fn wrong_utf_8_is_named_by_its_field() {
    let rows = read(b"sku,name,price\n1,Th\xe9i\xe8re,10\n2,Cup,12\n");
    assert_eq!(reason(&rows[0]), (2, "name", "is not valid UTF-8"));
    assert!(rows[1].row.is_ok());
}

#[test]
fn a_huge_field_is_read_over_without_being_held() {
    let rows = read(format!("sku,name,price\n1,{},10\n2,Cup,12\n", "x".repeat(3 * MAX_ROW_BYTES)));
    assert!(reason(&rows[0]).2.contains("65536 bytes"));
    assert_eq!((rows[1].line, names(&rows[1..])), (3, vec!["Cup"]));
}

#[test]
fn an_open_quote_loses_the_rest_of_the_file_and_says_so() {
    let rows = read(format!("sku,name,price\n1,\"Mug,10\n{}", "2,Cup,12\n".repeat(10_000)));
    assert_eq!(rows.len(), 1);
    assert!(reason(&rows[0]).2.contains("a quote left open"));
}

#[test]
fn a_file_without_the_columns_is_refused_as_a_whole() {
    let error = |text: &str| CsvRows::new(text.as_bytes()).unwrap_err().to_string();
    assert!(error("sku,title,price\n").contains("no column \"name\""));
    assert!(error("sku,name,price,Name\n").contains("\"name\" twice"));
    assert!(error("").contains("empty"));
    assert!(CsvRows::new(&b"\xff\xfes\0k\0u\0"[..]).unwrap_err().to_string().contains("UTF-8"));
}

#[test]
fn other_columns_are_named_and_left_out() {
    let rows = CsvRows::new("sku,image,name,price\n".as_bytes()).unwrap();
    assert_eq!(rows.ignored(), ["image"]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut text = b"sku,name,price\n".to_vec();
        text.extend(bytes);
        let rows = CsvRows::new(text.as_slice()).unwrap();
        prop_assert!(rows.count() <= 400);
    }

    #[test]
    fn reading_does_not_depend_on_how_the_bytes_arrive(size in 1_usize..40, names in prop::collection::vec("[a-zé,\"\n]{0,12}", 1..20)) {
        let mut text = "sku,name,price\n".to_owned();
        for name in &names {
            text.push_str(&format!("1,\"{}\",10\n", name.replace('"', "\"\"")));
        }
        let slow = CsvRows::new(std::io::BufReader::with_capacity(size.max(16), text.as_bytes()));
        let slow: Vec<_> = slow.unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(&slow, &read(&text));
        prop_assert_eq!(slow.len(), names.len());
    }
}
