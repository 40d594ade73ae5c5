//! `origin openapi`: the API's document, from the types.

use crate::Outcome;

/// Prints the OpenAPI document; `openapi.json` at the repository's root is this output.
pub(crate) fn run() -> Outcome {
    print!("{}", contracts::openapi::document()?);
    Ok(())
}
