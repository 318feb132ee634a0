//! What the cutting tool tells of the modules that it wrote.

/// The functions that fetch chunks are called so, each with the name of its chunk.
pub(crate) const PREFIX: &str = "__wasm_split_load_";

/// A module that the cutting tool wrote: a chunk, or what some of them share.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// `__chunk_7`, or the function that fetches a chunk: `__wasm_split_load_rest`.
    pub(crate) name: String,
    /// Where it lies.
    pub(crate) file: String,
    /// The names of the shared modules that it builds on; a shared one has none.
    pub(crate) needs: Vec<String>,
    pub(crate) module: Vec<u8>,
}

impl Chunk {
    /// The name of a chunk; nothing for what chunks share.
    pub(crate) fn entrance(&self) -> Option<&str> {
        self.name.strip_prefix(PREFIX)
    }
}

/// What the tool's loader tells of its modules: of each its name, its file and what it needs.
pub(crate) fn chunks(loader: &str) -> Vec<Chunk> {
    let mut chunks = Vec::<Chunk>::new();
    for line in loader.lines() {
        let declared = line.trim_start_matches("export ").strip_prefix("const ");
        let declared = declared.and_then(|line| line.split_once(" = "));
        if let Some((name, _)) = declared.filter(|(_, value)| value.contains("makeLoad(")) {
            chunks.push(Chunk { name: name.to_owned(), ..Chunk::default() });
        }
        let Some(chunk) = chunks.last_mut() else { continue };
        if let Some((_, address)) = line.split_once("URL(\"./") {
            chunk.file = address.split('"').next().unwrap_or_default().to_owned();
        } else if let Some(list) = line.strip_prefix(", [") {
            let list = list.split(']').next().unwrap_or_default();
            chunk.needs =
                list.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        }
    }
    chunks
}

/// A loader of three shared modules and two chunks.
#[cfg(test)]
pub(crate) const LOADER_OF_THREE: &str = "const __chunk_3 = makeLoad(() => {\n  fetch(new URL(\"./chunk_3.wasm\", x));\n}\n, []);\n\
        const __chunk_4 = makeLoad(() => {\n  fetch(new URL(\"./chunk_4.wasm\", x));\n}\n, []);\n\
        const __chunk_5 = makeLoad(() => {\n  fetch(new URL(\"./chunk_5.wasm\", x));\n}\n, []);\n\
        export const __wasm_split_load_reader = wrapAsyncCb(makeLoad(() => {\n\
        fetch(new URL(\"./split_reader.wasm\", x));\n}\n, [__chunk_3]));\n\
        export const __wasm_split_load_other = wrapAsyncCb(makeLoad(() => {\n\
        fetch(new URL(\"./split_other.wasm\", x));\n}\n, [__chunk_3, __chunk_4, __chunk_5]));\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_loader_tells_files_and_what_each_needs() {
        let cut = chunks(LOADER_OF_THREE);
        let told: Vec<_> = cut.iter().map(|chunk| (&*chunk.file, chunk.needs.join(" "))).collect();
        let told: Vec<_> = told.iter().map(|(file, needs)| (*file, needs.as_str())).collect();
        let expected = [
            ("chunk_3.wasm", ""),
            ("chunk_4.wasm", ""),
            ("chunk_5.wasm", ""),
            ("split_reader.wasm", "__chunk_3"),
            ("split_other.wasm", "__chunk_3 __chunk_4 __chunk_5"),
        ];
        assert_eq!(told, expected);
    }
}
