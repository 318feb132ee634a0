//! What wasm-bindgen writes around a program, made shorter for a release. Nothing where it is not as it is known: the
//! tool is pinned, and another version of it has to be looked at.

/// Where its own way to start begins, and what stands behind it: for a module of JavaScript, and for a classic script.
const START: &str = "async function __wbg_load(module, imports) {";
const ENDS: [&str; 2] = [
    "export { initSync, __wbg_init as default };",
    "return Object.assign(__wbg_init, { initSync }, exports);",
];
/// What a program is started by in its place.
const BRIEF: &str = include_str!("start.js");

/// The glue of a module, which exports nothing any more, with a shorter way to start.
pub(crate) fn of_module(glue: &str) -> Option<String> {
    let glue = glue.trim_end().strip_suffix(ENDS[0])?;
    let is_module = |line: &str| line.starts_with("import ") || line.starts_with("export ");
    let (before, _) = glue.split_once(START).filter(|_| !glue.lines().any(is_module))?;
    Some(format!("{before}{BRIEF}"))
}

/// The glue of a script, with a shorter way to start.
pub(crate) fn of_script(glue: &str) -> Option<String> {
    let (before, own) = glue.split_once(START)?;
    let (_, behind) = own.split_once(ENDS[1])?;
    Some(format!("{before}{BRIEF}return __wbg_init;{behind}"))
}

/// The names under which the glue imports the loader, one for each chunk, and the glue behind them.
pub(crate) fn without_imports(mut glue: &str) -> (Vec<&str>, &str) {
    let mut names = Vec::new();
    while let Some((line, rest)) = glue.split_once('\n') {
        let name = line.strip_prefix("import * as ");
        let name = name.and_then(|line| line.strip_suffix(" from \"./__wasm_split.js\""));
        let Some(name) = name else { break };
        names.push(name);
        glue = rest;
    }
    (names, glue)
}

/// The glue without the lines that give these to the module, as another name of the same before them does.
pub(crate) fn without_repeated(glue: &str, names: &[&str]) -> String {
    let is_repeated = |line: &str| {
        let name = line.trim().strip_prefix("\"./__wasm_split.js\": ");
        name.and_then(|name| name.strip_suffix(',')).is_some_and(|name| names.contains(&name))
    };
    let kept = glue.split_inclusive('\n').filter(|line| !is_repeated(line));
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_start_is_replaced_and_what_surrounds_it_stays() {
        let module = format!("use();\n{START}\n  much();\n}}\n{}\n", ENDS[0]);
        let brief = of_module(&module).unwrap_or_default();
        assert_eq!(brief, format!("use();\n{BRIEF}"));
        let script = format!("let bindgen = (() => {{\n{START} much(); }}\n{}\n}})();\n", ENDS[1]);
        let brief = of_script(&script).unwrap_or_default();
        let expected = format!("let bindgen = (() => {{\n{BRIEF}return __wbg_init;\n}})();\n");
        assert_eq!(brief, expected);
    }

    #[test]
    fn glue_of_another_kind_is_not_taken() {
        let module = format!("{START}\n}}\n{}\n", ENDS[0]);
        assert_eq!(of_script(&module), None);
        assert_eq!(of_module(&module.replace("__wbg_load", "load")), None);
        assert_eq!(of_module(&module.replace("}\n", "}\nexport const a = 1;")), None);
    }
}
