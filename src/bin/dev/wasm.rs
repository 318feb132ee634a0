//! Makes modules of WebAssembly smaller without changing what they do.
//!
//! The binding tool names each import after the function and a hash of sixteen digits, in the module
//! and again in the glue. Nobody reads them there, and a hash does not compress: short numbers save
//! two and a half kilobytes on the wire before the first figure can be shown, without which the first load
//! would exceed its bound. No tool we use strips the notes of a chunk either.

/// Names of imports begin so.
const MARK: &str = "__wb";
/// The section of a module that lists its imports.
pub(crate) const IMPORTS: u8 = 2;
/// Sections of names and notes.
const CUSTOM: u8 = 0;
/// What stands before the first section.
pub(crate) const HEAD: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The module without names and notes, which no browser needs; nothing for a text that is no module.
pub(crate) fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
    let mut out = module.get(..HEAD.len())?.to_vec();
    for section in sections(module)?.into_iter().filter(|section| section.id != CUSTOM) {
        section.write(&mut out);
    }
    Some(out)
}

/// The module and its glue with numbers for the names of imports; nothing for a module that does not read.
pub(crate) fn with_short_imports(module: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut out = module.get(..HEAD.len())?.to_vec();
    let mut glue = glue.to_owned();
    for section in sections(module)? {
        if section.id == IMPORTS {
            let content = &imports(section.content, &mut glue)?;
            Section { id: IMPORTS, content }.write(&mut out);
        } else {
            section.write(&mut out);
        }
    }
    Some((out, glue))
}

/// A part of a module, by the number of its kind.
pub(crate) struct Section<'a> {
    pub(crate) id: u8,
    pub(crate) content: &'a [u8],
}

impl Section<'_> {
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        out.push(self.id);
        out.extend(encoded(self.content.len()));
        out.extend_from_slice(self.content);
    }
}

/// The sections of a module; nothing for bytes that are cut off.
pub(crate) fn sections(module: &[u8]) -> Option<Vec<Section<'_>>> {
    let mut sections = Vec::new();
    let mut at = HEAD.len();
    while at < module.len() {
        let id = *module.get(at)?;
        at += 1;
        sections.push(Section { id, content: text(module, &mut at)? });
    }
    Some(sections)
}

/// The section of imports with numbers for names, and the glue's keys likewise.
fn imports(section: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let (count, mut at) = unsigned(section)?;
    let mut out = encoded(count);
    for number in 0..count {
        let module = text(section, &mut at)?;
        let name = text(section, &mut at)?;
        let start = at;
        skip_type(section, &mut at)?;
        let key = format!(" {}:", String::from_utf8_lossy(name));
        let is_ours = name.starts_with(MARK.as_bytes()) && glue.matches(&key).count() == 1;
        let short = number.to_string();
        if is_ours {
            *glue = glue.replace(&key, &format!(" {short}:"));
        }
        for part in [module, if is_ours { short.as_bytes() } else { name }] {
            out.extend(encoded(part.len()));
            out.extend_from_slice(part);
        }
        out.extend_from_slice(section.get(start..at)?);
    }
    Some(out)
}

/// Bytes behind their number.
pub(crate) fn text<'a>(bytes: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    let (length, length_bytes) = unsigned(bytes.get(*at..)?)?;
    let start = *at + length_bytes;
    *at = start + length;
    bytes.get(start..*at)
}

/// The first import of a kind, with its names, as it stands in the section.
pub(crate) fn import_of(section: &[u8], kind: u8) -> Option<&[u8]> {
    let (count, mut at) = unsigned(section)?;
    for _ in 0..count {
        let start = at;
        text(section, &mut at)?;
        text(section, &mut at)?;
        let is_wanted = *section.get(at)? == kind;
        skip_type(section, &mut at)?;
        if is_wanted {
            return section.get(start..at);
        }
    }
    None
}

/// Moves behind the type of an import: a function's number, a table, a memory or a global.
fn skip_type(bytes: &[u8], at: &mut usize) -> Option<()> {
    let kind = *bytes.get(*at)?;
    *at += 1;
    let number = |at: &mut usize| {
        let (value, length) = unsigned(bytes.get(*at..)?)?;
        *at += length;
        Some(value)
    };
    match kind {
        0 => number(at).map(|_| ()),
        1 | 2 => {
            *at += usize::from(kind == 1);
            let has_maximum = number(at)? & 1 == 1;
            number(at)?;
            if has_maximum { number(at).map(|_| ()) } else { Some(()) }
        }
        3 => {
            *at += 2;
            Some(())
        }
        _ => None,
    }
}

/// A number in the encoding of WebAssembly (LEB128), and how many bytes it takes.
pub(crate) fn unsigned(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, at + 1));
        }
    }
    None
}

/// The encoding of a number.
pub(crate) fn encoded(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one section of imports and one of another kind.
    fn module(imports: &[(&str, &str, &[u8])]) -> Vec<u8> {
        let mut section = encoded(imports.len());
        for (module, name, kind) in imports {
            for part in [module, name] {
                section.extend(encoded(part.len()));
                section.extend(part.as_bytes());
            }
            section.extend(*kind);
        }
        let length = encoded(section.len());
        [b"\0asm\x01\0\0\0", &[IMPORTS][..], &length, &section, &[10, 1, 9]].concat()
    }

    #[test]
    fn imports_of_the_glue_become_numbers_on_both_sides() {
        let long = "__wbg_x_0123456789abcdef".repeat(6);
        let glue = format!("{{\n __wbg_a_01: function() {{}},\n {long}: function() {{}} }}");
        let kinds: [&[u8]; 4] = [&[0, 0x80, 1], &[1, 0x6f, 1, 2, 3], &[0, 2], &[3, 0x7f, 0]];
        let [a, table, b, global] = kinds;
        let before = module(&[
            ("g", "__wbg_a_01", a),
            ("g", "t", table),
            ("g", &long, b),
            ("h", "v", global),
        ]);
        let after = module(&[("g", "0", a), ("g", "t", table), ("g", "2", b), ("h", "v", global)]);
        let glue_after = "{\n 0: function() {},\n 2: function() {} }".to_owned();
        assert_eq!(with_short_imports(&before, &glue), Some((after, glue_after)));
    }

    #[test]
    fn a_name_that_the_glue_does_not_have_once_stays() {
        let before = module(&[("g", "__wbg_a", &[0, 1])]);
        for glue in ["", "{ __wbg_a: 1, __wbg_a: 2 }"] {
            assert_eq!(with_short_imports(&before, glue), Some((before.clone(), glue.to_owned())));
        }
    }

    #[test]
    fn notes_leave_a_module_and_everything_else_stays() {
        let head = b"\0asm\x01\0\0\0";
        // A note of three bytes, a section 10 of one, and a note whose length takes two bytes.
        let long = [&[0, 0x82, 0x00][..], &[7, 7]].concat();
        let module = [head, &[0, 3, 1, 2, 3][..], &[10, 1, 9], &long].concat();
        assert_eq!(without_custom_sections(&module), Some([head, &[10, 1, 9][..]].concat()));
    }

    #[test]
    fn a_cut_off_module_is_left_as_it_is() {
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x0a\x05\x01"), None);
        assert_eq!(without_custom_sections(b"\0a"), None);
    }

    #[test]
    fn a_module_that_does_not_read_is_refused() {
        assert_eq!(with_short_imports(b"\0asm\x01\0\0\0\x02\x7f\x01", ""), None);
        assert_eq!(with_short_imports(b"", ""), None);
    }
}
