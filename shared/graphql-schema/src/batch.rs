//! Putting calls together: whoever asks for a key before the whole tree waits shares one call.
//!
//! It needs no timer, which WebAssembly does not have: when no resolver can go on, everybody who needs something has said
//! so, and [`drive`] makes the calls.

use contracts::problem::Problem;
use futures_channel::oneshot::{Receiver, Sender, channel};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Shared, poll_fn};
use futures_util::stream::{FuturesUnordered, StreamExt};
use std::collections::HashMap;
use std::hash::Hash;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

/// What one call gave, by key; keys the service does not have are absent.
pub(crate) type Found<K, V> = Result<HashMap<K, V>, Problem>;
/// A call on its way; it hands its outcome to those who wait for it.
pub(crate) type Call = BoxFuture<'static, ()>;

type Batch<K, V> = Shared<Receiver<Arc<Found<K, V>>>>;
type Fetch<K, V> = Box<dyn Fn(Vec<K>) -> BoxFuture<'static, Found<K, V>> + Send + Sync>;

/// Loads values by key for one request. A key is asked for once, whatever became of it.
pub(crate) struct Batcher<K, V> {
    state: Mutex<State<K, V>>,
    fetch: Fetch<K, V>,
}

struct State<K, V> {
    open: Option<Open<K, V>>,
    by_key: HashMap<K, Batch<K, V>>,
}

/// A batch that still takes keys.
struct Open<K, V> {
    keys: Vec<K>,
    outcome: Sender<Arc<Found<K, V>>>,
    batch: Batch<K, V>,
}

impl<K, V> Batcher<K, V>
where
    K: Eq + Hash + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// Batches for `fetch`, which gets every key once.
    pub(crate) fn new(fetch: impl Fn(Vec<K>) -> BoxFuture<'static, Found<K, V>> + Send + Sync + 'static) -> Self {
        Batcher { state: Mutex::new(State { open: None, by_key: HashMap::new() }), fetch: Box::new(fetch) }
    }

    /// The value of a key; none when the service does not have it.
    pub(crate) async fn load(&self, key: K) -> Result<Option<V>, Problem> {
        let batch = self.join(&key);
        match batch.await.as_deref() {
            Ok(Ok(found)) => Ok(found.get(&key).cloned()),
            Ok(Err(problem)) => Err(problem.clone()),
            Err(_) => Err(Problem::internal()),
        }
    }

    /// Closes the batch that takes keys, if any, and makes its call.
    pub(crate) fn close(&self) -> Option<Call> {
        let Open { keys, outcome, .. } = lock(&self.state).open.take()?;
        let found = (self.fetch)(keys);
        // nobody waits any more when the request was dropped
        Some(async move { drop(outcome.send(Arc::new(found.await))) }.boxed())
    }

    fn join(&self, key: &K) -> Batch<K, V> {
        let mut state = lock(&self.state);
        if let Some(batch) = state.by_key.get(key) {
            return batch.clone();
        }
        let open = state.open.get_or_insert_with(|| {
            let (outcome, batch) = channel();
            Open { keys: Vec::new(), outcome, batch: batch.shared() }
        });
        open.keys.push(key.clone());
        let batch = open.batch.clone();
        state.by_key.insert(key.clone(), batch.clone());
        batch
    }
}

/// Runs a tree of resolvers; whenever none of them can go on, makes the calls that `close` gives.
pub(crate) async fn drive<T>(tree: impl Future<Output = T>, close: impl Fn() -> Vec<Call>) -> T {
    let mut tree = pin!(tree);
    let mut calls = FuturesUnordered::new();
    poll_fn(|cx| {
        let stir = Arc::new(Stir { stirred: AtomicBool::new(false), outer: cx.waker().clone() });
        let waker = Waker::from(stir.clone());
        loop {
            stir.stirred.store(false, Ordering::Relaxed);
            if let Poll::Ready(answer) = tree.as_mut().poll(&mut Context::from_waker(&waker)) {
                return Poll::Ready(answer);
            }
            // sets of futures pause to be fair to others: the tree rests only when it has not asked to go on
            if stir.stirred.load(Ordering::Relaxed) {
                continue;
            }
            calls.extend(close());
            if !matches!(calls.poll_next_unpin(cx), Poll::Ready(Some(()))) {
                return Poll::Pending;
            }
        }
    })
    .await
}

/// Notes that a tree asked to be polled again, and passes it on.
struct Stir {
    stirred: AtomicBool,
    outer: Waker,
}

impl Wake for Stir {
    fn wake(self: Arc<Self>) {
        self.stirred.store(true, Ordering::Relaxed);
        self.outer.wake_by_ref();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::future::{join, join_all};

    type Calls = Arc<Mutex<Vec<Vec<u32>>>>;

    /// Doubles numbers below 100, and writes down the keys of each call.
    fn doubling() -> (Batcher<u32, u32>, Calls) {
        let calls = Calls::default();
        let log = calls.clone();
        let batcher = Batcher::new(move |keys: Vec<u32>| {
            lock(&log).push(keys.clone());
            async move { Ok(keys.into_iter().filter(|k| *k < 100).map(|k| (k, k * 2)).collect()) }.boxed()
        });
        (batcher, calls)
    }

    fn run<T>(batcher: &Batcher<u32, u32>, tree: impl Future<Output = T>) -> T {
        drive(tree, || batcher.close().into_iter().collect()).now_or_never().expect("nothing waits for the outside")
    }

    #[test]
    fn keys_asked_for_side_by_side_are_one_call() {
        let (batcher, calls) = doubling();
        let answers = run(&batcher, join_all((0..90).map(|k| batcher.load(k % 45))));
        assert!(answers.iter().zip(0..90).all(|(a, k)| *a == Ok(Some(k % 45 * 2))));
        assert_eq!(*lock(&calls), [(0..45).collect::<Vec<_>>()]);
    }

    #[test]
    fn keys_from_all_over_the_tree_join_the_same_call() {
        let (batcher, calls) = doubling();
        let list =
            |from: u32| (from..from + 40).map(|k| batcher.load(k)).collect::<FuturesUnordered<_>>().collect::<Vec<_>>();
        let nested =
            |from: u32| [list(from), list(from + 20)].into_iter().collect::<FuturesUnordered<_>>().collect::<Vec<_>>();
        run(&batcher, join(nested(0), join(list(30), async { nested(10).await })));
        assert_eq!(lock(&calls).len(), 1);
    }

    #[test]
    fn what_follows_from_an_answer_is_a_call_of_its_own() {
        let (batcher, calls) = doubling();
        let twice = async |k| batcher.load(batcher.load(k).await?.unwrap_or_default()).await;
        assert_eq!(run(&batcher, join(twice(3), twice(5))), (Ok(Some(12)), Ok(Some(20))));
        assert_eq!(*lock(&calls), [[3, 5], [6, 10]]);
    }

    #[test]
    fn a_key_is_asked_for_once_even_when_it_has_no_value() {
        let (batcher, calls) = doubling();
        assert_eq!(run(&batcher, batcher.load(500)), Ok(None));
        assert_eq!(run(&batcher, batcher.load(500)), Ok(None));
        assert_eq!(*lock(&calls), [[500]]);
    }
}
