//! The shape of every state machine here. Facts are what happened outside (a provider's webhook): they are always taken, in
//! any order and number, and end in the same state. Commands are what somebody wants: they may be refused.

/// Where something leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<S, E: 'static> {
    /// The state afterwards; the one before when nothing changed.
    pub to: S,
    /// What must follow. Every effect is safe to repeat.
    pub effects: &'static [E],
}

impl<S, E> Step<S, E> {
    pub(crate) const fn stay(state: S) -> Step<S, E> {
        Step { to: state, effects: &[] }
    }

    pub(crate) const fn to(state: S, effects: &'static [E]) -> Step<S, E> {
        Step { to: state, effects }
    }
}

/// A command that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cannot {command}: it is {state}")]
pub struct Refused {
    /// What was wanted, such as `ship`.
    pub command: &'static str,
    /// The text form of the state that forbids it, such as `to_ship`.
    pub state: &'static str,
}

/// Gives a state enum its text forms, which are those of its JSON: `code`, `ALL` and `FromStr`.
macro_rules! codes {
    ($state:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $state {
            /// Every one.
            pub const ALL: &'static [$state] = &[$($state::$variant),+];

            /// The text form, as in JSON and in the database.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($state::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $state {
            type Err = $crate::step::UnknownCode;

            fn from_str(code: &str) -> Result<Self, $crate::step::UnknownCode> {
                $state::ALL.iter().copied().find(|s| s.code() == code).ok_or($crate::step::UnknownCode)
            }
        }
    };
}
pub(crate) use codes;

/// The text names no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown state")]
pub struct UnknownCode;
