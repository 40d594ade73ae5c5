//! The steps of an order, as far as it came.

use crate::View;
use contracts::order::{Order, OrderState, ParcelState, PaymentMethod};
use maud::{Markup, html};

/// The steps; nothing for an order that was given up.
pub(crate) fn timeline(view: &View, order: &Order) -> Markup {
    let texts = view.order_texts();
    let all = |wanted: &[ParcelState]| {
        !order.parcels.is_empty() && order.parcels.iter().all(|parcel| wanted.contains(&parcel.state))
    };
    let (ordered, shipped, delivered) = (
        (texts.step_ordered, true),
        (texts.step_shipped, all(&[ParcelState::Shipped, ParcelState::Delivered])),
        (texts.step_delivered, all(&[ParcelState::Delivered])),
    );
    let paid = (texts.step_paid, matches!(order.state, OrderState::Paid | OrderState::Completed));
    let steps = if order.payment_method == PaymentMethod::CashOnDelivery {
        [ordered, shipped, delivered, paid]
    } else {
        [ordered, paid, shipped, delivered]
    };
    let current = steps.iter().position(|(_, done)| !done);
    html! {
        @if !matches!(order.state, OrderState::Cancelled | OrderState::Expired) {
            ol class="timeline" aria-label=(texts.steps) {
                @for (i, (name, done)) in steps.into_iter().enumerate() {
                    @let now = current == Some(i);
                    li class=(if done { "done" } else if now { "now" } else { "" }) aria-current=[now.then_some("step")] {
                        (name) span class="hidden" { @if done { ", " (texts.done) } @else if now { ", " (texts.current) } }
                    }
                }
            }
        }
    }
}
