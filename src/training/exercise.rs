//! A question that somebody works on: what is shown of it, what was typed, how that was marked, and what came
//! of it.

use super::{Answer, Flaw, Lesson, Question, Stage, Verdict, mark, read_answer};

/// What is to be done with the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Its steps are looked at, one after the other.
    Watch,
    /// These steps, counted from 0, are filled in; the others are shown.
    Fill(Vec<usize>),
    /// One of the steps shown is wrong: it is found, then put right.
    Find(Flaw),
    /// The last step is answered; the others may be.
    Guess,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was looked at.
    Watched,
    /// It was right at the first try.
    First,
    /// It was right after a correction.
    Corrected,
    /// The working was shown before it was right.
    Shown,
}

/// A question that somebody works on.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The question.
    pub question: Question,
    /// What is to be done with it.
    pub task: Task,
    /// What is typed, one text for each step; the number of an option where one is chosen.
    pub typed: Vec<String>,
    /// How it was marked, one for each step.
    pub verdicts: Vec<Verdict>,
    /// How many steps of a worked example are shown.
    pub revealed: usize,
    /// Whether the steps of a guess are asked for as well.
    pub lists_steps: bool,
    /// Whether a hint was asked for.
    pub is_hinted: bool,
    /// Lines that were taken for the wrong one, the last one last.
    pub mistaken: Vec<usize>,
    /// Whether the wrong line is found.
    pub is_found: bool,
    /// What came of it, once it is over.
    pub end: Option<End>,
    /// Whether something was wrong already.
    was_wrong: bool,
}

impl Default for Exercise {
    /// Nothing to work on.
    fn default() -> Exercise {
        Exercise::new(Question::default(), Task::Watch)
    }
}

impl Exercise {
    /// A question that nobody has begun.
    pub fn new(question: Question, task: Task) -> Exercise {
        let steps = question.steps.len();
        // A single step is thought about before it is shown.
        let revealed = usize::from(steps > 1);
        Exercise {
            question,
            task,
            typed: vec![String::new(); steps],
            verdicts: vec![Verdict::Open; steps],
            revealed,
            lists_steps: false,
            is_hinted: false,
            mistaken: Vec::new(),
            is_found: false,
            end: None,
            was_wrong: false,
        }
    }

    /// The question of a lesson.
    pub fn of(lesson: Lesson) -> Exercise {
        let task = match (lesson.stage, lesson.flaw) {
            (Stage::Watch, _) => Task::Watch,
            (Stage::Fill, _) => Task::Fill(lesson.blanks),
            (Stage::Find, Some(flaw)) => Task::Find(flaw),
            (Stage::Find, None) | (Stage::Guess, _) => Task::Guess,
        };
        Exercise::new(lesson.question, task)
    }

    /// The last step.
    pub fn last(&self) -> usize {
        self.question.steps.len().saturating_sub(1)
    }

    /// Whether a step is to be filled in now.
    pub fn asks(&self, step: usize) -> bool {
        match &self.task {
            Task::Watch => false,
            Task::Fill(blanks) => blanks.contains(&step),
            Task::Find(flaw) => self.is_found && flaw.step == step,
            Task::Guess => step == self.last() || self.lists_steps,
        }
    }

    /// The steps that are to be filled in now.
    pub fn asked(&self) -> Vec<usize> {
        (0..self.question.steps.len()).filter(|step| self.asks(*step)).collect()
    }

    /// The first step that still has to be filled in or put right.
    pub fn next_asked(&self) -> Option<usize> {
        let open = |step: &usize| !matches!(self.verdicts.get(*step), Some(Verdict::Right));
        let asked = self.asked();
        let wrong = |step: &&usize| {
            !matches!(self.verdicts.get(**step), Some(Verdict::Right | Verdict::Open))
        };
        let first_wrong = asked.iter().find(wrong).copied();
        first_wrong.or_else(|| asked.into_iter().find(open))
    }

    /// Something is typed. What was said of the step does not hold any longer.
    pub fn type_in(&mut self, step: usize, text: String) {
        if let (Some(typed), Some(verdict)) =
            (self.typed.get_mut(step), self.verdicts.get_mut(step))
        {
            *typed = text;
            *verdict = Verdict::Open;
        }
    }

    /// Goes on with what was typed before: what asks for it is open as it was.
    pub fn resume(&mut self, typed: &[String]) {
        for (step, text) in typed.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            self.is_found = true;
            self.lists_steps |= step != self.last();
            self.type_in(step, text.clone());
        }
    }

    /// Marks what is typed; what is said of the first slip in it, else of anything wrong.
    pub fn check(&mut self) -> Option<Verdict> {
        if self.end.is_some() {
            return None;
        }
        let typed = self.typed.iter().enumerate();
        let typed: Vec<String> = typed
            .map(|(step, text)| if self.asks(step) { text.clone() } else { String::new() })
            .collect();
        self.verdicts = mark(&self.question, &typed);
        let find = |wanted: fn(&Verdict) -> bool| self.verdicts.iter().copied().find(wanted);
        let slip = find(|verdict| matches!(verdict, Verdict::Slip(_)));
        let wrong = slip.or(find(|verdict| matches!(verdict, Verdict::Wrong | Verdict::Carried)));
        self.was_wrong |= wrong.is_some();
        let right = |step: &usize| matches!(self.verdicts.get(*step), Some(Verdict::Right));
        let is_over = match self.task {
            Task::Guess => right(&self.last()),
            _ => self.asked().iter().all(right),
        };
        if is_over {
            self.end = Some(if self.was_wrong { End::Corrected } else { End::First });
        }
        wrong
    }

    /// Shows the next step of a worked example.
    pub fn reveal(&mut self) {
        self.revealed = (self.revealed + 1).min(self.question.steps.len());
        if self.is_revealed() {
            self.end = Some(End::Watched);
        }
    }

    /// Whether a worked example is shown to its end.
    pub fn is_revealed(&self) -> bool {
        self.revealed >= self.question.steps.len()
    }

    /// A line is taken for the wrong one; whether it is.
    pub fn point_at(&mut self, step: usize) -> bool {
        let Task::Find(flaw) = &self.task else { return false };
        if self.is_found {
            return true;
        }
        self.is_found = flaw.step == step;
        if !self.is_found {
            self.mistaken.retain(|earlier| *earlier != step);
            self.mistaken.push(step);
            self.was_wrong = true;
        }
        self.is_found
    }

    /// Shows the working.
    pub fn give_up(&mut self) {
        self.is_found = true;
        self.end = Some(End::Shown);
    }

    /// What stands at a step: the right answer where it is shown, what was typed where it was read and is not
    /// shown; `None` where it is still open.
    pub fn stands(&self, step: usize) -> Option<Answer> {
        let right = self.question.steps.get(step)?.right;
        let is_right = matches!(self.verdicts.get(step), Some(Verdict::Right));
        if self.end.is_some() || is_right {
            return Some(right);
        }
        match &self.task {
            Task::Find(flaw) => flaw.shown.get(step).copied(),
            Task::Watch => (step < self.revealed).then_some(right),
            Task::Fill(_) if !self.asks(step) => Some(right),
            Task::Fill(_) | Task::Guess => read_answer(&self.question, step, self.typed.get(step)?),
        }
    }

    /// What stands at every step, for the lines of later ones; a choice that there is not where one is still open.
    pub fn answers(&self) -> Vec<Answer> {
        const OPEN: Answer = Answer::Choice(usize::MAX);
        (0..self.question.steps.len()).map(|step| self.stands(step).unwrap_or(OPEN)).collect()
    }
}
