import Synchronization

/// A flag that an interrupt sets and workers read once per chunk.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  public init() {}

  public func cancel() { flag.store(true, ordering: .relaxed) }
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Throws `interrupted` once the flag is set.
  public func check() throws(GeosegError) {
    if isCancelled { throw GeosegError(.interrupted) }
  }
}
