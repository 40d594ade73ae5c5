//! Measures models on a split: the served bytes, decoded and asked by the code the Worker runs.

use super::blend::{CHOSEN, Material, Recipe};
use super::metrics::{AT, Quality, measure};
use super::sales::Sales;
use super::split::{Cut, Shopper, Split, VALIDATION, split};
use crate::Outcome;
use recommender::Model;
use std::time::Instant;

/// Peers on split T: name, recall, NDCG, hit rate, as measured by peers/ml/rec.py (scikit-learn, implicit, NumPy) on the same split.
const PEERS: [(&str, f64, f64, f64); 8] = [
    ("popularity", 0.0446, 0.0441, 0.2865),
    ("item kNN, cosine, 100 neighbours", 0.1010, 0.1009, 0.4366),
    ("item kNN, BM25, 100 neighbours", 0.0995, 0.0967, 0.4498),
    ("TF-IDF of descriptions", 0.0774, 0.0782, 0.3550),
    ("implicit ALS, 64 factors", 0.0992, 0.0957, 0.4680),
    ("BPR, 64 factors", 0.0669, 0.0632, 0.3550),
    ("EASE, λ = 500, dense float64", 0.1121, 0.1098, 0.5029),
    ("EASE + 0.3 content, z-scores, dense float64", 0.1143, 0.1127, 0.5057),
];

/// Prints what the chosen recipe reaches on a split, beside the peers where they were measured on it.
///
/// # Errors
/// When training fails or the bytes do not decode.
pub(crate) fn report(sales: &Sales, cut: Cut) -> Outcome {
    let split = split(sales, cut);
    let material = gather(sales, &split);
    let targets: usize = split.shoppers.iter().map(|s| s.targets.len()).sum();
    println!(
        "split {}: {} users, {} items, {} interactions, {} test users, {targets} targets",
        cut.name,
        split.customers,
        split.products.len(),
        material.pairs(),
        split.shoppers.len()
    );
    let Recipe { lambda, half_life, likeness, neighbours } = CHOSEN;
    println!(
        "recipe (chosen on split V by --tune): λ {lambda}, half-life {half_life} days, likeness {likeness}, {neighbours} links by product"
    );
    let ease = material.ease(lambda, half_life)?;
    let bytes = recommender::encode(&material.blend(&ease, likeness, neighbours)?);
    let model = recommender::decode(&bytes)?;
    println!("\n| model | recall@10 | NDCG@10 | hit@10 | coverage |\n|---|---|---|---|---|");
    if cut.name == super::split::T.name {
        for (name, recall, ndcg, hit) in PEERS {
            println!("| {name} | {recall:.4} | {ndcg:.4} | {hit:.4} | |");
        }
    }
    let products = split.products.len();
    row("ours, popularity as served", measure(&split.shoppers, products, |s| popular(&model, s)));
    let since = Instant::now();
    let served = measure(&split.shoppers, products, |s| serve(&model, s));
    let spent = since.elapsed();
    row("ours, as served", served);
    #[expect(clippy::cast_precision_loss, reason = "a mean")]
    let each = spent.as_secs_f64() * 1e6 / split.shoppers.len() as f64;
    println!(
        "\nserved form: {} bytes, {} links, one byte a weight, the last {} products of a history; {each:.0} µs an answer on this machine",
        bytes.len(),
        model.links(),
        recommender::MAX_SEEDS
    );
    Ok(())
}

/// Tries a grid of recipes on the validation split and prints them, best last.
///
/// # Errors
/// When training fails.
pub(crate) fn tune(sales: &Sales) -> Outcome {
    let split = split(sales, VALIDATION);
    let material = gather(sales, &split);
    let mut results = Vec::new();
    for half_life in [f64::INFINITY, 360.0, 180.0, 90.0] {
        for lambda in [100.0, 200.0, 400.0, 800.0] {
            let ease = material.ease(lambda, half_life)?;
            for likeness in [0.0, 0.01, 0.02, 0.03, 0.05] {
                for neighbours in [50, 100] {
                    let model = material.blend(&ease, likeness, neighbours)?;
                    let quality = measure(&split.shoppers, split.products.len(), |s| serve(&model, s));
                    results.push((Recipe { lambda, half_life, likeness, neighbours }, quality));
                }
            }
        }
    }
    results.sort_by(|a, b| a.1.ndcg.total_cmp(&b.1.ndcg));
    println!("| λ, half-life, likeness, links | recall@10 | NDCG@10 | hit@10 | coverage |\n|---|---|---|---|---|");
    for (r, quality) in results {
        row(&format!("{}, {}, {}, {}", r.lambda, r.half_life, r.likeness, r.neighbours), quality);
    }
    Ok(())
}

fn gather<'a>(sales: &'a Sales, split: &Split) -> Material<'a> {
    Material::gather(split.products.iter().map(|&p| &sales.products[p as usize]).collect(), &split.past)
}

/// What the Worker would answer: the latest products of the history speak, the whole history is left out.
fn serve(model: &Model, shopper: &Shopper) -> Vec<u32> {
    let seeds = recommender::seeds_from_history(model, shopper.history.iter().filter_map(|&p| model.id(p)));
    model.recommend(&seeds, &shopper.history, AT).into_iter().map(|s| s.item).collect()
}

fn popular(model: &Model, shopper: &Shopper) -> Vec<u32> {
    model.popular(&shopper.history, AT).into_iter().map(|s| s.item).collect()
}

fn row(name: &str, q: Quality) {
    println!("| {name} | {:.4} | {:.4} | {:.4} | {:.4} |", q.recall, q.ndcg, q.hit, q.coverage);
}
