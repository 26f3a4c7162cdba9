# asyncpraw 8.0.3
from asyncpraw.models.reddit.subreddit.filters import SubredditFilters as SubredditFilters
from asyncpraw.models.reddit.subreddit.flair import SubredditFlair as SubredditFlair, SubredditFlairTemplates as SubredditFlairTemplates, SubredditLinkFlairTemplates as SubredditLinkFlairTemplates, SubredditRedditorFlairTemplates as SubredditRedditorFlairTemplates
from asyncpraw.models.reddit.subreddit.moderation import SubredditModeration as SubredditModeration, SubredditModerationStream as SubredditModerationStream
from asyncpraw.models.reddit.subreddit.modmail import Modmail as Modmail
from asyncpraw.models.reddit.subreddit.quarantine import SubredditQuarantine as SubredditQuarantine
from asyncpraw.models.reddit.subreddit.relationship import ContributorRelationship as ContributorRelationship, ModeratorRelationship as ModeratorRelationship, SubredditRelationship as SubredditRelationship
from asyncpraw.models.reddit.subreddit.stream import SubredditStream as SubredditStream
from asyncpraw.models.reddit.subreddit.stylesheet import SubredditStylesheet as SubredditStylesheet
from asyncpraw.models.reddit.subreddit.subreddit import Subreddit as Subreddit
from asyncpraw.models.reddit.subreddit.wiki import SubredditWiki as SubredditWiki
from typing import Any
def __getattr__(name: str) -> Any: ...
