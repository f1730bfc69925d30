//! What the catalog holds its lists in: constants of the binary, or what is read while it is built.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::slice;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Words;

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct List<T: Clone + 'static>(pub Cow<'static, [T]>);

impl<T: Clone> Default for List<T> {
    fn default() -> Self {
        Self(Cow::Borrowed(&[]))
    }
}

impl<T: Clone> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Clone> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.to_mut()
    }
}

impl<'a, T: Clone> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Clone> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T: Clone> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Cow::Owned(items))
    }
}

impl<T: Clone + PartialEq, const N: usize> PartialEq<[T; N]> for List<T> {
    fn eq(&self, other: &[T; N]) -> bool {
        **self == other[..]
    }
}

/// What is there by name, in the order of the names; a map in the files of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByName<T: Clone + 'static>(pub List<(Words, T)>);

impl<T: Clone> ByName<T> {
    /// What is there under a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(known, _)| *known == name).map(|(_, held)| held)
    }

    /// Everything, with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, held)| (name.as_ref(), held))
    }

    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Clone> Default for ByName<T> {
    fn default() -> Self {
        Self(List::default())
    }
}

impl<N: Into<Words> + Ord, T: Clone> FromIterator<(N, T)> for ByName<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(held: I) -> Self {
        Self(held.into_iter().collect::<BTreeMap<_, _>>().into_iter().map(|(name, held)| (name.into(), held)).collect())
    }
}

impl<T: Clone + Serialize> Serialize for ByName<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Clone + Deserialize<'de>> Deserialize<'de> for ByName<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<String, T>::deserialize(deserializer)?.into_iter().collect())
    }
}
