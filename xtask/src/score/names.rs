//! Names in the reference, and who speaks for whom.

/// English names that mean the same in this reference.
const SAME: [(&str, &str); 17] = [
    ("usa", "united states"),
    ("us", "united states"),
    ("united states of america", "united states"),
    ("russian federation", "russia"),
    ("kremlin", "russia"),
    ("sergey ryabkov", "sergei ryabkov"),
    ("sergei lavrov", "sergey lavrov"),
    ("volodymyr zelenskyy", "volodymyr zelensky"),
    ("volodymyr zelenskiy", "volodymyr zelensky"),
    ("dmitry polyanskiy", "dmitry polyansky"),
    ("dmitri polyansky", "dmitry polyansky"),
    ("eu", "european union"),
    ("north atlantic treaty organization", "nato"),
    ("organization for security and co-operation in europe", "osce"),
    ("organization for security and cooperation in europe", "osce"),
    ("national security council", "us national security council"),
    ("united states national security council", "us national security council"),
];

/// For whom a person or body acts: naming both the minister and the state is not an error.
const ACTS_FOR: [(&str, &str); 10] = [
    ("joe biden", "united states"),
    ("antony blinken", "united states"),
    ("wendy sherman", "united states"),
    ("us national security council", "united states"),
    ("us official (unnamed)", "united states"),
    ("vladimir putin", "russia"),
    ("sergey lavrov", "russia"),
    ("sergei ryabkov", "russia"),
    ("dmitry polyansky", "russia"),
    ("volodymyr zelensky", "ukraine"),
];

/// One spelling for each name.
pub fn norm(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let same = SAME.iter().find(|(other, _)| *other == name);
    same.map_or(name.clone(), |(_, one)| (*one).to_owned())
}

/// The state that a person or body acts for.
pub fn state_of(name: &str) -> Option<&'static str> {
    ACTS_FOR.iter().find(|(who, _)| *who == name).map(|(_, state)| *state)
}
