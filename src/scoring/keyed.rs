//! Enums that list their variants or name them by keys, with each variant stated once.

/// Declares an enum without fields; `ALL` holds its variants in the order of the declaration.
macro_rules! listed {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident,)+ }) => {
        $(#[$about])*
        $vis enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            $vis const ALL: [$name; [$($name::$variant),+].len()] = [$($name::$variant),+];
        }
    };
}

/// The same where each variant has a key. Keys are in hooks or in what is saved, so they never change.
macro_rules! keyed {
    ($(#[$about:meta])* $vis:vis enum $name:ident {
        $($(#[$doc:meta])* $variant:ident = $key:literal,)+
    }) => {
        $crate::scoring::listed! {
            $(#[$about])*
            $vis enum $name { $($(#[$doc])* $variant,)+ }
        }

        impl $name {
            /// The name in hooks and saved documents.
            $vis const fn key(self) -> &'static str {
                match self { $($name::$variant => $key),+ }
            }

            /// The one with that key.
            $vis fn from_key(key: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|of| of.key() == key)
            }
        }
    };
}

pub(crate) use {keyed, listed};
