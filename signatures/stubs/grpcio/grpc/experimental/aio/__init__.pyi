# grpcio 1.85.1
from grpc.aio._base_call import Call as Call, RpcContext as RpcContext, StreamStreamCall as StreamStreamCall, StreamUnaryCall as StreamUnaryCall, UnaryStreamCall as UnaryStreamCall, UnaryUnaryCall as UnaryUnaryCall
from grpc.aio._base_channel import Channel as Channel, StreamStreamMultiCallable as StreamStreamMultiCallable, StreamUnaryMultiCallable as StreamUnaryMultiCallable, UnaryStreamMultiCallable as UnaryStreamMultiCallable, UnaryUnaryMultiCallable as UnaryUnaryMultiCallable
from grpc.aio._base_server import Server as Server, ServicerContext as ServicerContext
from grpc.aio._channel import insecure_channel as insecure_channel, secure_channel as secure_channel
from grpc.aio._interceptor import ClientInterceptor as ClientInterceptor, InterceptedUnaryUnaryCall as InterceptedUnaryUnaryCall, ServerInterceptor as ServerInterceptor, StreamStreamClientInterceptor as StreamStreamClientInterceptor, StreamUnaryClientInterceptor as StreamUnaryClientInterceptor, UnaryStreamClientInterceptor as UnaryStreamClientInterceptor, UnaryUnaryClientInterceptor as UnaryUnaryClientInterceptor
from grpc.aio._server import server as server
from typing import Any
def __getattr__(name: str) -> Any: ...
