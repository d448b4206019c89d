//! What can be said on the command line, and what `--help` says of it.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint, error::ErrorKind};
use clap_complete::Shell;
use nomination_card::model::Url;
use nomination_card_cli::printable;

use crate::input::Input;

/// Checks, converts and renders nominations for the element <nomination-card>.
#[derive(Debug, Parser)]
#[command(
    name = "nomination-card",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = "\
Every FILE may be -, standard input. Results go to standard output, everything else to standard
error.

Examples:
  nomination-card check nominations/*.json
  nomination-card import ada.md --output ada.json
  nomination-card render --assets https://cdn.example/nomination-card ada.json
  nomination-card schema --output nomination.schema.json
  nomination-card enrich --peps peps.json --output ada.json ada.json

Exit codes:
  0  fine
  1  problems in the input; a file that cannot be read or written is one
  2  the command line is wrong"
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Write the results to FILE instead of standard output
    #[arg(long, short, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

impl Arguments {
    /// Reads the command line. Ends the program where it is not understood, with
    /// the exit code 2, and after `--help` and `--version`.
    pub fn read() -> Self {
        let arguments = Self::try_parse().unwrap_or_else(|error| end(&error));
        let inputs = arguments.command.inputs();
        if inputs.iter().filter(|file| file.is_standard()).count() > 1 {
            let message = "standard input, -, can be read only once";
            Self::command()
                .error(ErrorKind::ArgumentConflict, message)
                .exit();
        }
        arguments
    }
}

/// Ends the program with what clap says. It quotes arguments as they are, and `check *` may name a
/// file that has a terminal's commands in its name: such a message is escaped, and has no colours.
fn end(error: &clap::Error) -> ! {
    let unsafe_argument = std::env::args_os().any(|argument| {
        let argument = argument.to_string_lossy();
        printable::message(&argument) != argument
    });
    if !unsafe_argument || !error.use_stderr() {
        error.exit();
    }
    let message = printable::result(&error.render().to_string());
    // Ignore a closed standard error.
    let _ = write!(io::stderr(), "{message}");
    std::process::exit(error.exit_code());
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(Check),
    Import(Import),
    Enrich(Enrich),
    Render(Render),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

impl Command {
    /// The files to read.
    fn inputs(&self) -> Vec<&Input> {
        match self {
            Self::Check(Check { files, peps, .. }) => files.iter().chain(peps).collect(),
            Self::Import(Import { file, .. }) => vec![file],
            Self::Render(Render { file, .. }) => vec![file],
            Self::Enrich(Enrich { file, peps }) => vec![file, peps],
            Self::Schema(_) | Self::Completions(_) | Self::Man(_) => Vec::new(),
        }
    }
}

/// Report every problem and warning of nominations
#[derive(Args, Debug)]
#[command(after_help = "\
Each problem is a line, FILE:LINE:COLUMN: error: /JSON/POINTER: SENTENCE (or warning). With errors a
nomination cannot be shown; with warnings it can.

Examples:
  nomination-card check nominations/*.json
  nomination-card check --format json ada.json
  nomination-card check --peps peps.json ada.json
  curl -s https://example.org/ada.json | nomination-card check -

Exit codes:
  0  every nomination can be shown
  1  at least one cannot
  2  the command line is wrong")]
pub struct Check {
    /// Nominations, as JSON; - is standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<Input>,

    /// Also look up whether each PEP exists, in a list such as
    /// <https://peps.python.org/api/peps.json>
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub peps: Option<Input>,

    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// How problems are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line each
    #[default]
    Lines,
    /// A list of objects with file, line, column, severity, path and message
    Json,
}

/// Convert a nomination from Markdown to JSON
#[derive(Args, Debug)]
#[command(after_help = "\
The text may have a YAML head, headings, lists of facts, or be copied from a forum or a mail. No word
of it is lost: what has no place becomes a statement. What the tool is unsure of it says on standard
error, a line each, FILE:LINE: note: SENTENCE.

Examples:
  nomination-card import ada.md --output ada.json
  nomination-card import --candidate 'Ada Lovelace' post.txt
  nomination-card import ada.md | nomination-card check -

Exit codes:
  0  fine, also with notes
  1  there is nothing in the file, or it cannot be read
  2  the command line is wrong")]
pub struct Import {
    /// A nomination, in Markdown; - is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: Input,

    /// The candidate's name, if the text does not say it or says another
    #[arg(long, value_name = "NAME")]
    pub candidate: Option<String>,
}

/// Write a nomination as a card in plain HTML
#[derive(Args, Debug)]
#[command(after_help = "\
The card can be read without JavaScript: it stands in a declarative shadow root, and once more
without a style for readers that know nothing of those. With the script in the page, it takes over
when a visitor asks for what plain HTML cannot do.

Examples:
  nomination-card render ada.json
  nomination-card render --assets https://cdn.example/card --src /nominations/ada.json ada.json
  nomination-card render --page --lang de --output ada.html ada.json
  nomination-card render --light --src /nominations/ada.json ada.json

Exit codes:
  0  fine
  1  the nomination cannot be shown
  2  the command line is wrong")]
pub struct Render {
    /// A nomination, as JSON; - is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: Input,

    /// Where the built folder will be
    #[arg(long, value_name = "URL", default_value = ".", value_parser = url)]
    pub assets: String,

    /// Where the JSON will be, instead of inside the element
    #[arg(long, value_name = "URL", value_parser = url)]
    pub src: Option<String>,

    /// Language of the card's own words, such as de or zh-Hans
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub lang: String,

    /// Write a whole page with the script tag
    #[arg(long)]
    pub page: bool,

    /// Leave out the <div> around the element, which Markdown engines need
    #[arg(long)]
    pub bare: bool,

    /// Write only the words, for feeds, mail, JSX in Markdown, and sanitizers: no shadow root, no JSON
    #[arg(long, conflicts_with = "page")]
    pub light: bool,

    /// Leave out the linked data for search engines
    #[arg(long)]
    pub no_json_ld: bool,
}

/// An address that a page may name.
fn url(text: &str) -> Result<String, &'static str> {
    match Url::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(error.message()),
    }
}

/// Print the JSON Schema of nominations
#[derive(Args, Debug)]
#[command(after_help = "\
An editor that knows the schema completes members, explains them, and marks mistakes.

Examples:
  nomination-card schema
  nomination-card schema --output nomination.schema.json")]
pub struct Schema;

/// Add to a nomination what a list of PEPs contains
#[derive(Args, Debug)]
#[command(after_help = "\
Each PEP gets the title, status, Python versions, authors and address that it lacks, and its current
status where the list has another than the nomination. Nothing that is written is changed. Where the
list says something else, a line on standard error says so.

Examples:
  nomination-card enrich --peps peps.json ada.json
  nomination-card enrich --peps peps.json --output ada.json ada.json
  curl -s https://peps.python.org/api/peps.json | nomination-card enrich --peps - ada.json

Exit codes:
  0  fine, also where the two differ
  1  the nomination cannot be shown, or the list is none
  2  the command line is wrong")]
pub struct Enrich {
    /// A nomination, as JSON; - is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: Input,

    /// A list of PEPs such as <https://peps.python.org/api/peps.json>
    #[arg(long, required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub peps: Input,
}

/// Print a completion script for a shell
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  nomination-card completions bash > ~/.local/share/bash-completion/completions/nomination-card
  nomination-card completions fish > ~/.config/fish/completions/nomination-card.fish
  nomination-card completions zsh > ~/.zfunc/_nomination-card    (where fpath has ~/.zfunc)")]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

/// Print the manual page
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  nomination-card man > ~/.local/share/man/man1/nomination-card.1")]
pub struct Man;
