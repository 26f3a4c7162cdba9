# anthropic 2.11.0
from anthropic.resources.beta.user_profiles.action_urls import AsyncActionURLs as AsyncActionURLs, AsyncActionURLsWithRawResponse as AsyncActionURLsWithRawResponse, AsyncActionURLsWithStreamingResponse as AsyncActionURLsWithStreamingResponse
from anthropic.resources.beta.user_profiles.user_profiles import AsyncUserProfiles as AsyncUserProfiles, AsyncUserProfilesWithRawResponse as AsyncUserProfilesWithRawResponse, AsyncUserProfilesWithStreamingResponse as AsyncUserProfilesWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
