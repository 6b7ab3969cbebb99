//! later
pub fn test(_: &[String]) -> crate::run::Done {
    Ok(())
}
