import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose other end is too slow: to send the whole of a request, or to read the whole of an answer.
///
/// Hummingbird's own limit is on silence, which a byte now and then keeps away. That one still stands in front of a
/// request's head and between two requests.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limit: TimeAmount
    private var request: Scheduled<Void>?
    private var answer: Scheduled<Void>?
    /// Answers that were begun, and of which not everything has left this machine's program.
    private var unwritten = 0

    /// A handler that gives either so much time, from the first part of it to the last.
    init(limit: TimeAmount) { self.limit = limit }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch self.unwrapInboundIn(data) {
        case .head: self.request = self.deadline(in: context, insteadOf: self.request)
        case .body: break
        case .end:
            self.request?.cancel()
            self.request = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch self.unwrapOutboundIn(data) {
        case .head:
            self.unwritten += 1
            self.answer = self.deadline(in: context, insteadOf: self.answer)
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise()
            written.futureResult.assumeIsolated().whenComplete { _ in
                self.unwritten -= 1
                if self.unwritten == 0 { self.answer?.cancel() }
            }
            context.write(data, promise: written)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { self.cancel() }

    private func deadline(in context: ChannelHandlerContext, insteadOf other: Scheduled<Void>?) -> Scheduled<Void> {
        other?.cancel()
        return context.eventLoop.assumeIsolated().scheduleTask(in: self.limit) { context.close(promise: nil) }
    }

    private func cancel() {
        self.request?.cancel()
        self.answer?.cancel()
    }
}

@available(*, unavailable)
extension ConnectionDeadlines: Sendable {}

extension HTTP1Channel.Configuration {
    /// A server that waits so many seconds for the next request, for the whole of it, and for its answer to be read.
    ///
    /// The head of a request has 32 KiB and 100 fields at most, its address included; a webhook call has less than a
    /// quarter of that.
    init(limitedTo seconds: Double) {
        let limit = TimeAmount.nanoseconds(Int64(seconds * 1_000_000_000))
        self.init(
            additionalChannelHandlers: [ConnectionDeadlines(limit: limit)],
            idleTimeout: limit,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1_024,
                maxHeaderListSize: 32 * 1_024,
                maxHeaderFieldCount: 100
            )
        )
    }
}
