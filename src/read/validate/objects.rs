//! Converts objects: one function for each type of the nomination. They return `None` only if an
//! issue was reported.

use crate::{
    model::{
        AgendaItem, Contribution, Election, Endorsement, Nomination, Pep, Source, Statement,
        members::{self, Kind},
    },
    read::document::{self, Node},
};

use super::{sentences, walk::Walk};

impl<'a> Walk<'a> {
    pub(super) fn nomination(&mut self, node: Node<'a>) -> Option<Nomination> {
        if node.kind() != document::Kind::Object {
            self.report(node, sentences::NOMINATION);
            return None;
        }
        let mut candidate = None;
        let (mut election, mut source, mut lang, mut summary) = (None, None, None, None);
        let (mut agenda, mut statements, mut contributions) = (Vec::new(), Vec::new(), Vec::new());
        let (mut peps, mut endorsements) = (Vec::new(), Vec::new());
        self.members(
            node,
            &members::NOMINATION,
            &mut |walk, name, value| match name {
                "$schema" => _ = walk.url(value),
                "candidate" => candidate = walk.candidate(value),
                "election" => election = walk.election(value),
                "source" => source = walk.source(value),
                "lang" => lang = walk.tag(value),
                "summary" => summary = walk.text(value),
                "agenda" => {
                    agenda = walk.entries(
                        value,
                        &Kind::Object(&members::AGENDA_ITEM),
                        Self::agenda_item,
                    )
                }
                "statements" => {
                    statements =
                        walk.entries(value, &Kind::Object(&members::STATEMENT), Self::statement)
                }
                "contributions" => {
                    contributions = walk.entries(
                        value,
                        &Kind::Object(&members::CONTRIBUTION),
                        Self::contribution,
                    )
                }
                "peps" => peps = walk.entries(value, &Kind::Object(&members::PEP), Self::pep),
                "endorsements" => {
                    endorsements = walk.entries(
                        value,
                        &Kind::Object(&members::ENDORSEMENT),
                        Self::endorsement,
                    )
                }
                _ => {}
            },
        );
        Some(Nomination {
            candidate: candidate?,
            election,
            source,
            lang,
            summary,
            agenda,
            statements,
            contributions,
            peps,
            endorsements,
        })
    }

    fn election(&mut self, node: Node<'a>) -> Option<Election> {
        let (mut name, mut term, mut url) = (None, None, None);
        self.members(
            node,
            &members::ELECTION,
            &mut |walk, member, value| match member {
                "name" => name = walk.string(value),
                "term" => term = walk.string(value),
                "url" => url = walk.url(value),
                _ => {}
            },
        );
        Some(Election {
            name: name?,
            term,
            url,
        })
    }

    fn source(&mut self, node: Node<'a>) -> Option<Source> {
        let (mut url, mut published, mut updated) = (None, None, None);
        self.members(
            node,
            &members::SOURCE,
            &mut |walk, name, value| match name {
                "url" => url = walk.url(value),
                "published" => published = walk.date(value),
                "updated" => updated = walk.date(value),
                _ => {}
            },
        );
        Some(Source {
            url: url?,
            published,
            updated,
        })
    }

    fn agenda_item(&mut self, node: Node<'a>) -> Option<AgendaItem> {
        let (mut title, mut body) = (None, None);
        let before = self.issues();
        self.members(
            node,
            &members::AGENDA_ITEM,
            &mut |walk, name, value| match name {
                "title" => title = walk.string(value),
                "body" => body = walk.text(value),
                _ => {}
            },
        );
        let item = AgendaItem::new(title, body);
        // Unless one of them is present, but invalid.
        if item.is_none() && self.issues() == before {
            self.report(node, AgendaItem::EMPTY);
        }
        item
    }

    fn statement(&mut self, node: Node<'a>) -> Option<Statement> {
        let (mut title, mut body) = (None, None);
        self.members(
            node,
            &members::STATEMENT,
            &mut |walk, name, value| match name {
                "title" => title = walk.string(value),
                "body" => body = walk.text(value),
                _ => {}
            },
        );
        Some(Statement { title, body: body? })
    }

    fn contribution(&mut self, node: Node<'a>) -> Option<Contribution> {
        let (mut title, mut body, mut url) = (None, None, None);
        self.members(
            node,
            &members::CONTRIBUTION,
            &mut |walk, name, value| match name {
                "title" => title = walk.string(value),
                "body" => body = walk.text(value),
                "url" => url = walk.url(value),
                _ => {}
            },
        );
        Some(Contribution {
            title: title?,
            body,
            url,
        })
    }

    pub(super) fn pep(&mut self, node: Node<'a>) -> Option<Pep> {
        let (mut number, mut title, mut status, mut current_status) = (None, None, None, None);
        let (mut python_version, mut author_names) = (Vec::new(), Vec::new());
        let (mut url, mut note) = (None, None);
        self.members(node, &members::PEP, &mut |walk, name, value| match name {
            "number" => number = walk.number(value),
            "title" => title = walk.string(value),
            "status" => status = walk.string(value),
            "current_status" => current_status = walk.string(value),
            "python_version" => python_version = walk.strings(value),
            "author_names" => author_names = walk.strings(value),
            "url" => url = walk.url(value),
            "note" => note = walk.text(value),
            _ => {}
        });
        Some(Pep {
            number: number?,
            title,
            status,
            current_status,
            python_version,
            author_names,
            url,
            note,
        })
    }

    fn endorsement(&mut self, node: Node<'a>) -> Option<Endorsement> {
        let (mut quote, mut by, mut url, mut date) = (None, None, None, None);
        self.members(
            node,
            &members::ENDORSEMENT,
            &mut |walk, name, value| match name {
                "quote" => quote = walk.text(value),
                "by" => by = walk.endorser(value),
                "url" => url = walk.url(value),
                "date" => date = walk.date(value),
                _ => {}
            },
        );
        Some(Endorsement {
            quote: quote?,
            by,
            url,
            date,
        })
    }
}
