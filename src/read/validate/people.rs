//! Converts people, organisations and links.

use crate::{
    model::{
        Affiliation, Candidate, Endorser, Link,
        members::{self, Kind},
    },
    read::document::Node,
};

use super::walk::Walk;

impl<'a> Walk<'a> {
    pub(super) fn candidate(&mut self, node: Node<'a>) -> Option<Candidate> {
        let (mut name, mut handle, mut pronouns) = (None, None, None);
        let (mut url, mut avatar) = (None, None);
        let (mut affiliations, mut links) = (Vec::new(), Vec::new());
        self.members(
            node,
            &members::CANDIDATE,
            &mut |walk, member, value| match member {
                "name" => name = walk.string(value),
                "handle" => handle = walk.string(value),
                "pronouns" => pronouns = walk.string(value),
                "url" => url = walk.url(value),
                "avatar" => avatar = walk.url(value),
                "affiliations" => {
                    affiliations = walk.entries(
                        value,
                        &Kind::Object(&members::AFFILIATION),
                        Self::affiliation,
                    )
                }
                "links" => links = walk.entries(value, &Kind::Object(&members::LINK), Self::link),
                _ => {}
            },
        );
        Some(Candidate {
            name: name?,
            handle,
            pronouns,
            url,
            avatar,
            affiliations,
            links,
        })
    }

    fn affiliation(&mut self, node: Node<'a>) -> Option<Affiliation> {
        let (mut organization, mut role, mut url) = (None, None, None);
        self.members(
            node,
            &members::AFFILIATION,
            &mut |walk, name, value| match name {
                "organization" => organization = walk.string(value),
                "role" => role = walk.string(value),
                "url" => url = walk.url(value),
                _ => {}
            },
        );
        Some(Affiliation {
            organization: organization?,
            role,
            url,
        })
    }

    fn link(&mut self, node: Node<'a>) -> Option<Link> {
        let (mut label, mut url) = (None, None);
        self.members(node, &members::LINK, &mut |walk, name, value| match name {
            "label" => label = walk.string(value),
            "url" => url = walk.url(value),
            _ => {}
        });
        Some(Link {
            label: label?,
            url: url?,
        })
    }

    pub(super) fn endorser(&mut self, node: Node<'a>) -> Option<Endorser> {
        let (mut name, mut handle, mut organization, mut url) = (None, None, None, None);
        self.members(
            node,
            &members::ENDORSER,
            &mut |walk, member, value| match member {
                "name" => name = walk.string(value),
                "handle" => handle = walk.string(value),
                "organization" => organization = walk.string(value),
                "url" => url = walk.url(value),
                _ => {}
            },
        );
        Some(Endorser {
            name: name?,
            handle,
            organization,
            url,
        })
    }
}
