//! Functions at which carrying ends: they stay plain, and run what they call to its end.

use std::collections::BTreeSet;

use super::carry::Carrier;
use super::meant::{Doubtful, Meanings, Meant, mentions_of};
use super::project::Id;
use crate::syntax::{Around, Mentioned};

impl Carrier<'_> {
    /// From now on carrying ends at these functions.
    pub fn end_at(&mut self, functions: impl IntoIterator<Item = Id>) {
        self.until = functions.into_iter().collect();
        self.steps.clear();
    }

    /// Where a function that runs an event loop is called by one that is `async` or becomes so, near or far: no loop can be run inside of
    /// another.
    pub(super) fn called_in_loop(&mut self, id: Id, turned: &BTreeSet<Id>) -> Option<Doubtful> {
        let reason = "it runs an event loop, and one runs already where it is called";
        let mut open = vec![id];
        let mut seen = BTreeSet::from([id]);
        while let Some(id) = open.pop() {
            let function = self.outlines.function(id)?;
            if turned.contains(&id) {
                let at = self.outlines.place(&function.name, id.0, function.at.start);
                return Some(Doubtful {
                    at,
                    reason: reason.to_owned(),
                });
            }
            let family = self.family(id);
            let (types, outlines) = (self.types, &mut self.outlines);
            let mut asked = Meanings::new(types, outlines, &family, &function.name);
            for file in asked.outlines.with_word(&function.name) {
                let outline = asked.outlines.of(file);
                for mention in mentions_of(&outline, &function.name) {
                    let site = match &mention.how {
                        Mentioned::Called(site) => site,
                        Mentioned::Read { .. }
                            if matches!(asked.meant(file, mention), Meant::Ours) =>
                        {
                            let reason = "it runs an event loop, and is handed on to where one may run already";
                            return Some(asked.doubtful(file, mention.at.start, reason));
                        }
                        _ => continue,
                    };
                    if matches!(asked.meant(file, mention), Meant::Other) {
                        continue;
                    }
                    match site.around {
                        Around::Async => {
                            return Some(asked.doubtful(file, site.call.start, reason));
                        }
                        Around::Plain(keyword) if seen.insert((file, keyword)) => {
                            open.push((file, keyword));
                        }
                        _ => {}
                    }
                }
            }
        }
        None
    }
}
