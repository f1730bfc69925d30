//! The parts that no whole run shows: trees, whose a repository is, programs that do not behave.
