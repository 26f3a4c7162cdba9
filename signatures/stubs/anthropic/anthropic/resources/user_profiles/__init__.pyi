# anthropic 2.11.0
from anthropic.resources.user_profiles.action_urls import ActionURLs as ActionURLs, AsyncActionURLs as AsyncActionURLs, AsyncActionURLsWithRawResponse as AsyncActionURLsWithRawResponse, AsyncActionURLsWithStreamingResponse as AsyncActionURLsWithStreamingResponse
from anthropic.resources.user_profiles.user_profiles import AsyncUserProfiles as AsyncUserProfiles, AsyncUserProfilesWithRawResponse as AsyncUserProfilesWithRawResponse, AsyncUserProfilesWithStreamingResponse as AsyncUserProfilesWithStreamingResponse, UserProfiles as UserProfiles
from typing import Any
def __getattr__(name: str) -> Any: ...
