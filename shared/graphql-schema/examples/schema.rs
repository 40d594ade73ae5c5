//! Prints the schema: `cargo run -p graphql-schema --profile origin --example schema > schema.graphql`.

fn main() {
    print!("{}", graphql_schema::Api::default().sdl());
}
