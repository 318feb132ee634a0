//! The picture of a result in words, and the words around it.

use crate::chart::picture::{Content, MOST_BELOW, PartyLine, RateLine, RulerContent};
use crate::chart::{Code, Percent, Piece, Ruler, rank, weight};
use crate::desk::band::Says;
use crate::document::{Document, ExampleState, Field};
use crate::number::{Decimal, Ratio};
use crate::scoring::{
    Chase, Evaluation, Goal, Grading, Missing, Outlook, Reach, Scheme, Settled, evaluate,
};
use crate::texts::{
    BandText, BandWords, ChaseText, FrameText, InOutText, JoinText, Language, SchemeFieldText,
    band_sentence, chase_place_words, closing_words, figure_text, grade_range, grading_text,
    listed, nothing_to_chase, period_in_short, phrase::words, points, shown_station, total_text,
};

words! {
    /// Said on the picture of a result and around it.
    PictureText {
        Title = "结果图片" | "Result picture";
        Save = "保存图片" | "Save the picture";
        Forward = "转发" | "Send";
        Drawing = "正在画图……" | "Drawing…";
        Hold = "长按图片，保存或转发。" | "Press and hold the picture to save or send it.";
        Note =
            "图上的数就是页面上的数，没有社工姓名。"
            | "Its figures are those of the page; no worker is named.";
        LinkBeside =
            "内容太多，图片里放不下二维码。链接另外发："
            | "Too much for a QR code in the picture. Send the link beside it:";
        NoPicture =
            "这个浏览器画不出图片，数据都在。可以发链接，或者截屏。"
            | "This browser cannot draw the picture; all data is here. Send the link, or take a screenshot.";
        NotSent =
            "没有转发出去，图片还在这里。可以先保存，再从相册里发。"
            | "It was not sent; the picture is still here. Save it, then send it from your photos.";
        NotSaved =
            "浏览器没有接收图片。长按图片，或点右键另存。"
            | "The browser did not take the picture. Press and hold it, or save it by the right button.";
        file(name) = "{name} 结果" | "{name} result";
        NotYet = "尚未评分" | "not yet scored";
        NoneYet = "各方都尚未评分" | "No party has scored yet";
        not_yet(parties) = "{parties}尚未评分" | "Not yet scored: {parties}";
        several_not_yet(count) = "还有 {count} 方尚未评分" | "{count} parties have not scored yet";
        short_of(grade, points) = "离{grade}还差 {points} 分" | "{points} short of {grade}";
        below(count) = "▼ {count} 处不足 100%" | "▼ {count} below 100%";
        estimated(day) = "{day} 测算" | "Estimated {day}";
        drawn(day) = "{day} 制图" | "Drawn {day}";
    }
}

/// The parties whose names are listed while they have not scored; more are counted.
const NAMED: usize = 4;

/// Where and when a picture is made.
#[derive(Clone, Debug, Default)]
pub struct MadePicture<'a> {
    /// The day.
    pub day: &'a str,
    /// What has become of the worked example, where it is of that.
    pub example: Option<ExampleState>,
    /// The code of the link to the station.
    pub code: Option<Code>,
}

/// What the picture of a document says.
pub fn picture_content(document: &Document, made: MadePicture<'_>, language: Language) -> Content {
    let scheme = document.scheme();
    let entries = document.entries(scheme);
    let evaluation = evaluate(scheme, &entries);
    let announced = document.announced(scheme);
    let words = Words { document, scheme, evaluation: &evaluation, language };
    let missing = Chase::of(&entries, Goal::Full).unwrap_or_default();
    let outcome = &evaluation.outcome;
    let is_worded = outcome.outlook == Outlook::Nothing;
    let [total, grade] = match is_worded {
        true => [BandText::NoScores.words(language).to_owned(), String::new()],
        false => [total_text(outcome, scheme), grade_range(outcome, scheme, language)],
    };
    let day = if announced.is_some() { PictureText::drawn } else { PictureText::estimated };
    let estimate = match announced.is_some() || is_worded {
        true => "",
        false => BandText::Estimate.words(language),
    };
    let mark = made.example.map_or("", |state| match state {
        ExampleState::AsPublished => FrameText::Example.words(language),
        ExampleState::Changed => FrameText::ExampleChanged.words(language),
    });
    Content {
        station: shown_station(document, language),
        period: period_in_short(document, language),
        total,
        is_worded,
        estimate: estimate.to_owned(),
        grade,
        rank: words.rank(),
        sentence: words.sentence(),
        ruler: words.ruler(),
        parties: words.parties(),
        below: words.below(&missing),
        rates: missing.missing.iter().take(MOST_BELOW).map(|of| words.rate(of)).collect(),
        others: words.others(missing.missing.len()),
        scan: InOutText::Scan.words(language).to_owned(),
        day: day(made.day, language),
        scheme: closing_words(scheme, announced, language).trim_end().to_owned(),
        watermark: mark.to_owned(),
        code: made.code,
    }
}

/// The picture told: what it says of the result, in a line.
pub fn picture_told(content: &Content, rates: usize, language: Language) -> String {
    let result = [&content.estimate, &content.total, &content.grade].map(String::as_str);
    let result = result.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    let mut parts: Vec<String> = vec![
        content.watermark.clone(),
        content.station.clone(),
        content.period.clone(),
        result,
        content.sentence.clone(),
    ];
    let parties = content.parties.iter();
    parts.extend(parties.map(|of| format!("{} {}{}", of.name, of.points, of.cap)));
    parts.push(content.below.clone());
    let rates_told = content.rates.iter().take(rates);
    parts.extend(rates_told.map(|of| format!("{} {}{} {}", of.name, of.place, of.done, of.rate)));
    parts.extend(content.others.get(rates).cloned());
    parts.extend([content.day.clone(), content.scheme.clone()]);
    let parts = parts.iter().filter(|part| !part.is_empty()).map(String::as_str);
    parts.collect::<Vec<_>>().join(JoinText::Semicolon.words(language))
}

/// Words a document.
struct Words<'a> {
    document: &'a Document,
    scheme: &'a Scheme,
    evaluation: &'a Evaluation,
    language: Language,
}

impl Words<'_> {
    /// The step of the grade, once it is sure.
    fn rank(&self) -> Option<u8> {
        let outcome = &self.evaluation.outcome;
        let band = match outcome.outlook {
            Outlook::Nothing => None,
            Outlook::Open(open) => match open.reach {
                Reach::Sure(band) => Some(band),
                Reach::Upto { .. } | Reach::Unclear => None,
            },
            Outlook::Settled(_) => outcome.lowest_grading.band(),
        };
        band.map(|band| rank(band, self.scheme.bands.len()))
    }

    /// What the total says. Who could give what is missing is not told to others.
    fn sentence(&self) -> String {
        let (outcome, language) = (&self.evaluation.outcome, self.language);
        let grade = |band| grading_text(Grading::Band(band), self.scheme, language);
        let of_band = || {
            band_sentence(&BandWords {
                says: &Says::Points(outcome.outlook),
                outcome,
                scheme: self.scheme,
                language,
                wrong: ("", ""),
                trial: "",
            })
        };
        match outcome.outlook {
            Outlook::Nothing => PictureText::NoneYet.words(language).to_owned(),
            Outlook::Open(open) => match open.reach {
                Reach::Sure(_) => {
                    [self.not_yet(), of_band()].join(JoinText::Semicolon.words(language))
                }
                Reach::Upto { .. } | Reach::Unclear => self.not_yet(),
            },
            Outlook::Settled(Settled::Below(step, _) | Settled::JustBelow(step, _)) => {
                PictureText::short_of(grade(step.band), points(step.points, self.scheme), language)
            }
            Outlook::Settled(_) => of_band(),
        }
    }

    /// Who has not scored.
    fn not_yet(&self) -> String {
        let parties = self.scheme.parties.iter().zip(&self.evaluation.parties);
        let open = parties.filter(|(_, result)| result.points.is_none());
        let names: Vec<&str> =
            open.map(|(party, _)| self.language.name(&party.short_name)).collect();
        match names.len() {
            count if count > NAMED => PictureText::several_not_yet(count, self.language),
            _ => PictureText::not_yet(listed(&names, self.language), self.language),
        }
    }

    fn ruler(&self) -> RulerContent {
        let (scheme, outcome) = (self.scheme, &self.evaluation.outcome);
        let ruler = Ruler::of(scheme);
        let is_settled = outcome.is_settled();
        let bands = ruler.bands.iter().filter_map(|(at, span)| {
            let band = scheme.bands.get(*at)?;
            let is_here = is_settled && outcome.lowest_grading == Grading::Band(*at);
            let name = self.language.name(&band.name).to_owned();
            Some((*span, name, rank(*at, scheme.bands.len()), is_here))
        });
        let [bonus, deduction] = [Field::Bonus, Field::Deduction].map(|of| self.adjusted(of));
        let pieces = ruler.stack(&self.evaluation.parties, bonus, deduction).into_iter();
        let figure = |piece| match piece {
            Piece::Party(at) => {
                let given = self.evaluation.parties.get(at).and_then(|party| party.points);
                given.map(|given| points(given, scheme)).unwrap_or_default()
            }
            Piece::Bonus | Piece::Deduction | Piece::Open => String::new(),
        };
        RulerContent {
            bands: bands.collect(),
            pieces: pieces.map(|(piece, span)| (piece, span, figure(piece))).collect(),
            ticks: ruler.ticks(scheme),
            mark: is_settled.then(|| ruler.total(outcome).from),
        }
    }

    /// What was typed as bonus or deduction.
    fn adjusted(&self, field: Field) -> Option<Decimal> {
        self.document.value(field, self.scheme)?.quantity()?.amount()
    }

    fn parties(&self) -> Vec<PartyLine> {
        let (scheme, language) = (self.scheme, self.language);
        let parties = scheme.parties.iter().zip(&self.evaluation.parties);
        let parties = parties.map(|(party, result)| PartyLine {
            name: language.name(&party.short_name).to_owned(),
            points: match result.points {
                Some(given) => points(given, scheme),
                None => PictureText::NotYet.words(language).to_owned(),
            },
            has_scored: result.points.is_some(),
            cap: format!(" / {}", party.cap),
            length: weight(party.cap, scheme),
            share: result
                .points
                .and_then(|given| Ratio::of(given, party.cap))
                .map(Percent::of)
                .unwrap_or_default(),
        });
        let beside = [
            (Field::Bonus, SchemeFieldText::Bonus, "+"),
            (Field::Deduction, SchemeFieldText::Deduction, "−"),
        ];
        let beside = beside.into_iter().filter_map(|(field, name, sign)| {
            let given = self.adjusted(field).filter(|given| *given > Decimal::ZERO)?;
            Some(PartyLine {
                name: name.words(language).to_owned(),
                points: [sign, &points(given, scheme)].concat(),
                has_scored: true,
                ..PartyLine::default()
            })
        });
        parties.chain(beside).collect()
    }

    /// How many rates are below 100 %, as the page counts them; what is said where none is.
    fn below(&self, chase: &Chase) -> String {
        match chase.missing.is_empty() {
            true => nothing_to_chase(chase, Goal::Full, self.language),
            false => PictureText::below(self.evaluation.below_full(), self.language),
        }
    }

    fn rate(&self, missing: &Missing) -> RateLine {
        let (place, name) = chase_place_words(missing.row, self.document, self.language);
        let dot = if place.is_empty() { "" } else { JoinText::Dot.words(self.language) };
        let (completed, target) = (missing.entry.completed.text(), missing.entry.target.text());
        let figure = self.evaluation.figure(missing.row.rate());
        RateLine {
            name,
            place,
            done: [dot, &completed, " / ", &target].concat(),
            rate: figure.map(figure_text).unwrap_or_default(),
        }
    }

    /// How many others there are, by how many are named. 合计 of a single area counts as on the page, and is
    /// no line of its own.
    fn others(&self, lines: usize) -> Vec<String> {
        let count = self.evaluation.below_full();
        let others = |named: usize| match count.saturating_sub(named) {
            0 => String::new(),
            others => ChaseText::others(others, self.language),
        };
        (0..=lines.min(MOST_BELOW)).map(others).collect()
    }
}

/// The name of the file.
pub fn picture_file(document: &Document, language: Language) -> String {
    PictureText::file(shown_station(document, language), language)
}
