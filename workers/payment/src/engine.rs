//! Which payment service an order goes to, and how it is reached: Stripe, or the built-in sandbox in its place (the same
//! requests to another address), CMI, or nobody for cash.

use contracts::order::PaymentMethod;
use edge::{Context, Error, Problem, Result};
use futures_util::future::{Either, select};
use psp::stripe::Stripe;
use psp::{Answer, Call, Capture, Failure, Provider, cash::Cash, cmi::Cmi, sandbox};
use std::pin::pin;
use std::time::Duration;
use worker::{AbortController, Delay, Env, Fetch, Headers, Method, Request, RequestInit};

/// How long a payment service may take at most.
const PATIENCE: Duration = Duration::from_secs(5);
/// With less time than this left, it is not asked any more.
const SHORTEST: Duration = Duration::from_millis(50);
/// Its name in orders and faults.
pub(crate) const SANDBOX: &str = "sandbox";
/// The name of what is paid in cash.
pub(crate) const CASH: &str = "cash";
/// The name of what costs nothing.
pub(crate) const NOTHING: &str = "none";

/// The name of Morocco's card centre.
pub(crate) const CMI: &str = "cmi";

/// True for what people give back: cash, and what a service gives back in its own pages only.
pub(crate) fn is_given_back_by_hand(name: &str) -> bool {
    [CASH, CMI].contains(&name)
}

/// A payment service.
pub(crate) struct Engine {
    /// As orders remember it.
    pub name: &'static str,
    /// What it is told and says.
    pub provider: Box<dyn Provider>,
}

impl Engine {
    /// The service for a way of paying.
    ///
    /// # Errors
    /// 400 when this shop does not offer it.
    pub(crate) fn of(env: &Env, method: PaymentMethod, origin: &str) -> Result<Engine> {
        let name = match method {
            PaymentMethod::Card if setting(env, "STRIPE_SECRET_KEY").is_some() => "stripe",
            PaymentMethod::Card => SANDBOX,
            PaymentMethod::Cmi => CMI,
            PaymentMethod::CashOnDelivery => CASH,
        };
        let not_offered = || Problem::invalid("payment_method", "this shop does not offer it").into();
        Engine::named(env, name, origin)?.ok_or_else(not_offered)
    }

    /// The service that an order remembers; none when it is not set up (any more).
    ///
    /// # Errors
    /// When a setting cannot be read.
    pub(crate) fn named(env: &Env, name: &str, origin: &str) -> Result<Option<Engine>> {
        let engine = |name, provider: Box<dyn Provider>| Some(Engine { name, provider });
        Ok(match name {
            "stripe" => setting(env, "STRIPE_SECRET_KEY").and_then(|key| {
                let webhooks = setting(env, "STRIPE_WEBHOOK_SECRET").unwrap_or_default();
                engine("stripe", Box::new(Stripe::new(key, webhooks)))
            }),
            SANDBOX => setting(env, "SANDBOX_SECRET").and_then(|secret| {
                let key = sandbox::secret_key(&secret, sandbox::SHOP);
                engine(SANDBOX, Box::new(Stripe::new(key, sandbox::webhook_secret(&secret, sandbox::SHOP))))
            }),
            CMI => setting(env, "CMI_CLIENT_ID").zip(setting(env, "CMI_STORE_KEY")).and_then(|(client, key)| {
                let gateway = setting(env, "CMI_GATEWAY").unwrap_or_else(|| CMI_GATEWAY.to_owned());
                engine(CMI, Box::new(Cmi::new(&client, &key, &gateway, origin, Capture::AtOnce)))
            }),
            CASH => engine(CASH, Box::new(Cash)),
            _ => None,
        })
    }

    /// Sends a request and reads the answer. The inner error is what the service said. It may take half of the time that is left:
    /// whatever happens, there is as much again to answer without it.
    ///
    /// # Errors
    /// When it cannot be reached or does not answer in time: nothing is known then.
    pub(crate) async fn send<T>(
        &self,
        env: &Env,
        ctx: &Context,
        call: &Call<T>,
    ) -> Result<std::result::Result<T, Failure>> {
        self.send_within(env, ctx, call, ctx.time_left() / 2).await
    }

    /// The same, when it may take so long.
    ///
    /// # Errors
    /// As [`Engine::send`].
    pub(crate) async fn send_within<T>(
        &self,
        env: &Env,
        ctx: &Context,
        call: &Call<T>,
        patience: Duration,
    ) -> Result<std::result::Result<T, Failure>> {
        let (since, patience) = (edge::now_ms(), patience.min(PATIENCE));
        if patience < SHORTEST {
            return Err(Error::platform(format!("there is no time left to ask {}", self.name)));
        }
        ctx.called(1);
        let answer = self.ask(env, ctx, &call.request, patience).await;
        ctx.timed("payment", since);
        edge::metrics::storage(self.name);
        let (status, body) = answer?;
        Ok(call.read(Answer { status, body: &body }))
    }

    /// The whole answer, its status and its body, or none: what takes longer is given up, its connection with it.
    async fn ask(&self, env: &Env, ctx: &Context, asked: &psp::Request, patience: Duration) -> Result<(u16, Vec<u8>)> {
        if let Some(fault) = ctx.made_fault(self.name, patience).await {
            return Err(fault);
        }
        let headers = Headers::new();
        for (name, value) in &asked.headers {
            headers.set(name, value)?;
        }
        let mut init = RequestInit::new();
        init.with_method(Method::from(asked.method.to_owned())).with_headers(headers.clone());
        if !asked.body.is_empty() {
            init.with_body(Some(asked.body.as_str().into()));
        }
        let controller = AbortController::default();
        let signal = controller.signal();
        let answer = async {
            let mut response = if self.name == SANDBOX {
                ctx.propagate(&headers)?;
                let request = Request::new_with_init(&format!("http://sandbox/sandbox{}", asked.path), &init)?;
                env.service("SANDBOX")?.fetch_request(request).await?
            } else {
                let request = Request::new_with_init(&format!("{}{}", psp::stripe::HOST, asked.path), &init)?;
                Fetch::Request(request).send_with_signal(&signal).await?
            };
            Result::Ok((response.status_code(), response.bytes().await?))
        };
        match select(pin!(answer), pin!(Delay::from(patience))).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => {
                controller.abort();
                Err(Error::platform(format!("{} did not answer within {} ms", self.name, patience.as_millis())))
            }
        }
    }
}

/// Where CMI takes forms.
const CMI_GATEWAY: &str = "https://payment.cmi.co.ma/fim/est3Dgate";

/// A secret or a variable that is set.
fn setting(env: &Env, name: &str) -> Option<String> {
    let secret = env.secret(name).map(|secret| secret.to_string());
    secret.or_else(|_| env.var(name).map(|var| var.to_string())).ok().filter(|value| !value.is_empty())
}
