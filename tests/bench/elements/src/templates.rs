//! The cards in Leptos' `view!`, each type-erased, which is smaller than without.

use crate::state::{PARTIES, State};
use leptos::prelude::*;

pub(crate) fn show(state: State) {
    leptos::mount::mount_to_body(move || page(state));
}

fn page(state: State) -> AnyView {
    let cards = PARTIES.iter().enumerate().map(|(at, (name, cap))| card(state, at, name, *cap));
    #[cfg(feature = "section")]
    let more = section(state);
    #[cfg(not(feature = "section"))]
    let more = ();
    view! {
        <section>
            <h2>"Scores"</h2>
            <ul>{cards.collect::<Vec<_>>()}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn card(state: State, at: usize, name: &'static str, cap: u32) -> AnyView {
    let (Some(score), Some(raw)) = (state.scores.get(at).copied(), state.raw.get(at).copied())
    else {
        return ().into_any();
    };
    let most = move || if raw.get() { 100 } else { cap };
    view! {
        <li class="party">
            <h3>{name}</h3>
            <div class="party-entry">
                <input
                    class="number score"
                    type="text"
                    inputmode="decimal"
                    aria-label=name
                    prop:value=move || score.get()
                    on:input=move |event| score.set(event_target_value(&event))
                />
                <span class="unit">{move || ["/ ", &most().to_string()].concat()}</span>
                <select
                    aria-label=name
                    on:change=move |event| raw.set(event_target_value(&event) == "raw_mark")
                >
                    <option value="points" selected=move || !raw.get()>"points"</option>
                    <option value="raw_mark" selected=move || raw.get()>"raw mark"</option>
                </select>
            </div>
            <input
                type="range"
                min="0"
                aria-label=name
                max=move || most().to_string()
                aria-valuetext=move || score.get()
                on:input=move |event| score.set(event_target_value(&event))
            />
            <p class="party-share">
                <span class="caption">"Share"</span>
                <strong>{move || score.get()}</strong>
                {move || state.counted(at).map(|words| view! { <span class="counted">{words}</span> })}
            </p>
        </li>
    }
    .into_any()
}

#[cfg(feature = "section")]
fn section(state: State) -> AnyView {
    let rows = PARTIES.iter().map(|(name, cap)| {
        view! { <tr><th scope="row">{*name}</th><td>{cap.to_string()}</td></tr> }
    });
    view! {
        <section>
            <h3>"Caps"</h3>
            <p class="note">"What each party can give."</p>
            <table><tbody>{rows.collect::<Vec<_>>()}</tbody></table>
            <button
                type="button"
                on:click=move |_| state.scores.iter().for_each(|score| score.set(String::new()))
            >
                "Clear"
            </button>
            <label>
                <input
                    type="checkbox"
                    on:change=move |event| state.more.set(event_target_checked(&event))
                />
            </label>
            <Show when=move || state.more.get()>
                <p>"More about it."</p>
            </Show>
            <a href="#rules">"The rules"</a>
        </section>
    }
    .into_any()
}
