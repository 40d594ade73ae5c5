//! Choices that look random and are the same on every machine: a counter through `SplitMix64`'s mixing function.

/// The choices of one thing.
pub(super) struct Draw(u64);

impl Draw {
    /// Choices that depend on nothing but these two.
    pub(super) fn new(seed: u64, number: u64) -> Draw {
        Draw(mix(seed) ^ mix(number.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound`, each as likely.
    pub(super) fn number(&mut self, bound: u64) -> u64 {
        // the upper half of a product: no modulo, and no bias that could be seen
        u64::try_from((u128::from(self.next()) * u128::from(bound)) >> 64).unwrap_or_default()
    }

    /// A number below `bound`, small ones far likelier: the product of two even choices.
    pub(super) fn small_number(&mut self, bound: u64) -> u64 {
        let first = self.number(bound) + 1;
        self.number(first)
    }

    /// [`Draw::small_number`] as a place in a list.
    pub(super) fn small(&mut self, length: usize) -> usize {
        usize::try_from(self.small_number(length as u64)).unwrap_or_default()
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let place = usize::try_from(self.number(list.len() as u64)).unwrap_or_default();
        &list[place]
    }

    /// True once in so many times.
    pub(super) fn one_in(&mut self, times: u64) -> bool {
        self.number(times) == 0
    }

    /// A number of days or seconds.
    pub(super) fn day(&mut self, bound: u64) -> i64 {
        self.number(bound).cast_signed()
    }
}

/// `SplitMix64`'s output function (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output.
const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::Draw;

    #[test]
    fn choices_depend_on_seed_and_number_alone() {
        let some = |seed, number| {
            let mut draw = Draw::new(seed, number);
            [(); 8].map(|()| draw.number(1_000_000))
        };
        assert_eq!(some(1, 7), some(1, 7));
        assert_ne!(some(1, 7), some(2, 7));
        assert_ne!(some(1, 7), some(1, 8));
    }

    #[test]
    fn small_numbers_are_likelier() {
        let mut draw = Draw::new(3, 3);
        let low = (0..10_000).filter(|_| draw.small_number(100) < 25).count();
        assert!((5_500..6_500).contains(&low), "{low}");
    }
}
