//! The schema file in the repository says what is served.

#[test]
fn the_committed_schema_is_current() {
    let committed = include_str!("../../../schema.graphql");
    let current = graphql_schema::Api::default().sdl();
    assert!(
        committed == current,
        "write it again: cargo run -p graphql-schema --profile origin --example schema > schema.graphql"
    );
}
