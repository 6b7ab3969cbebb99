//! Many reports to one entry: corroborated, differing, superseded; order; tracks.
