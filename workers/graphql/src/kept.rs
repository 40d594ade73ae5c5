//! Answers that are the same for everybody, kept in the isolate's memory by what was asked, for as long as nothing in them changed:
//! the gateway cannot keep what is asked for by `POST`.

use contracts::publications::Publications;
use edge::{Context, Store};
use std::cell::RefCell;
use std::rc::Rc;

/// Bytes of answers kept.
const ROOM: usize = 16 * 1024 * 1024;

/// An answer, with what it is made of.
#[derive(Clone)]
struct Kept {
    body: Rc<[u8]>,
    tags: Rc<str>,
    generation: u64,
}

thread_local! {
    static ANSWERS: RefCell<Store<Kept>> = RefCell::new(Store::new(ROOM));
}

/// The answer to a request with this body, when nothing in it changed.
pub(crate) fn find(request: &str, known: &Publications) -> Option<Vec<u8>> {
    let kept = ANSWERS.with_borrow_mut(|answers| answers.get(request))?;
    (known.generation(split(&kept.tags)) == kept.generation).then(|| kept.body.to_vec())
}

/// Keeps an answer that was asked for when this much was known.
pub(crate) fn keep(request: &str, body: &[u8], known: &Publications, ctx: &Context) {
    let tags: Rc<str> = ctx.tags().unwrap_or_default().into();
    let kept = Kept { body: body.into(), generation: known.generation(split(&tags)), tags };
    let bytes = body.len() + kept.tags.len();
    ANSWERS.with_borrow_mut(|answers| answers.put(request, kept, bytes));
}

fn split(tags: &str) -> impl Iterator<Item = &str> {
    tags.split(',').filter(|tag| !tag.is_empty())
}
