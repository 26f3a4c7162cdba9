# openai 3.52.0
from openai.resources.beta.threads.messages import AsyncMessages as AsyncMessages, AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse, Messages as Messages
from openai.resources.beta.threads.runs.runs import AsyncRuns as AsyncRuns, AsyncRunsWithRawResponse as AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse as AsyncRunsWithStreamingResponse, Runs as Runs
from openai.resources.beta.threads.threads import AsyncThreads as AsyncThreads, AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse, Threads as Threads
from typing import Any
def __getattr__(name: str) -> Any: ...
