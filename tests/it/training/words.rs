//! The words of the course: short, without the numbers of rules, and there for every question.

use station_scorecard::texts::{
    Language, answer_text, given_table, option_text, question_title, slip_name, slip_sentence,
    step_caption, step_line, topic_note, topic_title,
};
use station_scorecard::training::{Answer, Difficulty, Kind, Slip, Topic, generate};

/// The most Chinese letters of an explanation.
const MOST_LETTERS: usize = 60;

const LANGUAGES: [Language; 2] = [Language::ZhCn, Language::En];

#[test]
fn an_explanation_has_fewer_than_sixty_letters_and_no_number_of_a_rule() {
    for topic in Topic::ALL {
        let note = topic_note(topic, Language::ZhCn);
        assert!(note.chars().count() < MOST_LETTERS, "{note}");
    }
    for slip in Slip::ALL {
        let sentence = slip_sentence(slip, Language::ZhCn);
        assert!(sentence.chars().count() < MOST_LETTERS, "{sentence}");
    }
    for language in LANGUAGES {
        let notes = Topic::ALL
            .into_iter()
            .flat_map(|topic| [topic_title(topic, language), topic_note(topic, language)]);
        let slips = Slip::ALL
            .into_iter()
            .flat_map(|slip| [slip_name(slip, language), slip_sentence(slip, language)]);
        for text in notes.chain(slips) {
            assert!(!text.is_empty() && !text.contains("R-"), "{text}");
        }
    }
}

#[test]
fn no_two_wrong_rules_are_called_alike() {
    for language in LANGUAGES {
        let mut names: Vec<&str> =
            Slip::ALL.iter().map(|slip| slip_name(*slip, language)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Slip::ALL.len());
    }
}

#[test]
fn every_question_can_be_read_whole() {
    for kind in Kind::ALL {
        for difficulty in Difficulty::ALL {
            for seed in 0..20 {
                let question = generate(kind, difficulty, seed);
                let rights: Vec<Answer> = question.steps.iter().map(|step| step.right).collect();
                for language in LANGUAGES {
                    let mut texts = vec![question_title(&question, language)];
                    let table = given_table(&question, language);
                    assert!(!table.rows.is_empty());
                    let width = table.rows[0].len();
                    assert!(table.heads.is_empty() || table.heads.len() == width, "{kind:?}");
                    assert!(table.rows.iter().all(|row| row.len() == width && !row[0].is_empty()));
                    for (at, right) in rights.iter().enumerate() {
                        texts.push(step_caption(&question, at, language));
                        texts.push(answer_text(&question, at, *right, language));
                        assert!(
                            !step_line(&question, at, &rights).contains('?') || kind_asks(kind)
                        );
                    }
                    let options = question.options.iter();
                    texts.extend(options.map(|option| option_text(kind, *option, language)));
                    assert!(texts.iter().all(|text| !text.is_empty()), "{kind:?}: {texts:?}");
                }
            }
        }
    }
}

/// Whether a line of the kind asks which of two is more.
fn kind_asks(kind: Kind) -> bool {
    matches!(kind, Kind::CanReach | Kind::AgainstLine)
}

#[test]
fn the_drawing_says_the_same_as_the_page() {
    let lesson = station_scorecard::training::Lesson::of(
        station_scorecard::training::Stage::Watch,
        Topic::Sums,
        0,
    );
    let question = lesson.question;
    let rights: Vec<Answer> = question.steps.iter().map(|step| step.right).collect();
    assert_eq!(question_title(&question, Language::ZhCn), "全站入户探访，完成率是多少？");
    assert_eq!(step_line(&question, 0, &rights), "793 + 262 + 787 + 166 =");
    assert_eq!(step_line(&question, 1, &rights), "418 + 90 + 563 + 60 =");
    assert_eq!(step_line(&question, 2, &rights), "2008 ÷ 1131 =");
    assert_eq!(answer_text(&question, 2, rights[2], Language::ZhCn), "177.54%");
}
