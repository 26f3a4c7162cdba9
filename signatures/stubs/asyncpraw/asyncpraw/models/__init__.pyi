# asyncpraw 8.0.3
from asyncpraw.models.auth import Auth as Auth
from asyncpraw.models.front import Front as Front
from asyncpraw.models.helpers import AnnouncementHelper as AnnouncementHelper, DraftHelper as DraftHelper, LiveHelper as LiveHelper, MultiredditHelper as MultiredditHelper, SubredditHelper as SubredditHelper
from asyncpraw.models.inbox import Inbox as Inbox
from asyncpraw.models.listing.domain import DomainListing as DomainListing
from asyncpraw.models.listing.generator import ListingGenerator as ListingGenerator
from asyncpraw.models.listing.listing import Listing as Listing, ModmailConversationsListing as ModmailConversationsListing
from asyncpraw.models.mod_action import ModAction as ModAction
from asyncpraw.models.mod_note import ModNote as ModNote
from asyncpraw.models.mod_notes import RedditModNotes as RedditModNotes, RedditorModNotes as RedditorModNotes, SubredditModNotes as SubredditModNotes
from asyncpraw.models.preferences import Preferences as Preferences
from asyncpraw.models.reddit.announcement import Announcement as Announcement
from asyncpraw.models.reddit.collections import Collection as Collection
from asyncpraw.models.reddit.comment import Comment as Comment
from asyncpraw.models.reddit.draft import Draft as Draft
from asyncpraw.models.reddit.emoji import Emoji as Emoji
from asyncpraw.models.reddit.live import LiveThread as LiveThread, LiveUpdate as LiveUpdate
from asyncpraw.models.reddit.message import Message as Message, SubredditMessage as SubredditMessage
from asyncpraw.models.reddit.modmail import ModmailAction as ModmailAction, ModmailConversation as ModmailConversation, ModmailMessage as ModmailMessage
from asyncpraw.models.reddit.more import MoreComments as MoreComments
from asyncpraw.models.reddit.multi import Multireddit as Multireddit
from asyncpraw.models.reddit.redditor import Redditor as Redditor
from asyncpraw.models.reddit.removal_reasons import RemovalReason as RemovalReason
from asyncpraw.models.reddit.rules import Rule as Rule
from asyncpraw.models.reddit.submission import Submission as Submission
from asyncpraw.models.reddit.subreddit.subreddit import Subreddit as Subreddit
from asyncpraw.models.reddit.user_subreddit import UserSubreddit as UserSubreddit
from asyncpraw.models.reddit.widgets import SubredditWidgets as SubredditWidgets, SubredditWidgetsModeration as SubredditWidgetsModeration, WidgetModeration as WidgetModeration
from asyncpraw.models.reddit.wikipage import WikiPage as WikiPage
from asyncpraw.models.redditors import Redditors as Redditors
from asyncpraw.models.subreddits import Subreddits as Subreddits
from asyncpraw.models.user import User as User
from typing import Any
def __getattr__(name: str) -> Any: ...
