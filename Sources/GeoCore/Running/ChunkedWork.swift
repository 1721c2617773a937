internal import Dispatch
internal import Synchronization

extension RunContext {
  /// Runs `body` once per fixed-size chunk of `0..<count` and returns the results in chunk order.
  ///
  /// Chunks depend on `grain` alone, never on the thread count, and partial results are merged in
  /// chunk order, so the bits are the same at any `threads`. Cancellation is checked per chunk; the
  /// failure of the lowest chunk wins.
  public func mapChunks<Result: Sendable>(
    count: Int, grain: Int,
    _ body: @Sendable (_ range: Range<Int>) throws(GeosegError) -> Result
  ) throws(GeosegError) -> [Result] {
    try mapChunks(count: count, grain: grain, worker: { () }) {
      (_: inout Void, range) throws(GeosegError) in try body(range)
    }
  }

  /// As `mapChunks`, with scratch memory made once per worker.
  ///
  /// The scratch must not carry a result from one chunk to the next.
  public func mapChunks<Scratch: SendableMetatype, Result: Sendable>(
    count: Int, grain: Int,
    worker makeScratch: @Sendable () throws(GeosegError) -> Scratch,
    _ body: @Sendable (_ scratch: inout Scratch, _ range: Range<Int>) throws(GeosegError) -> Result
  ) throws(GeosegError) -> [Result] {
    guard count > 0 else { return [] }
    let step = max(1, grain)
    let chunks = (count + step - 1) / step
    let workers = min(threads, chunks)
    let slots = ResultSlots<Result>(count: chunks)
    let queue = ChunkQueue()

    @Sendable func work() {
      var scratch: Scratch
      do throws(GeosegError) {
        scratch = try makeScratch()
      } catch {
        slots.workerFailed(error)
        queue.stop()
        return
      }
      while let chunk = queue.take(of: chunks) {
        let lower = chunk * step
        do throws(GeosegError) {
          try cancellation.check()
          let range = lower..<min(lower + step, count)
          slots.store(.success(try body(&scratch, range)), at: chunk)
        } catch {
          slots.store(.failure(error), at: chunk)
          queue.stop()
        }
      }
    }

    if workers == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
    return try slots.collected()
  }
}

/// Hands out chunk numbers until there are no more or a worker failed.
private final class ChunkQueue: Sendable {
  private let next = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)

  func take(of count: Int) -> Int? {
    if stopped.load(ordering: .relaxed) { return nil }
    let chunk = next.add(1, ordering: .relaxed).oldValue
    return chunk < count ? chunk : nil
  }

  func stop() { stopped.store(true, ordering: .relaxed) }
}

/// One slot per chunk; each is written by the one worker that owns the chunk.
private final class ResultSlots<Value: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Result<Value, GeosegError>?>
  private let lock = Mutex<GeosegError?>(nil)

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func store(_ result: Result<Value, GeosegError>, at index: Int) {
    slots[index] = result
  }

  func workerFailed(_ error: GeosegError) {
    lock.withLock { $0 = $0 ?? error }
  }

  func collected() throws(GeosegError) -> [Value] {
    if let error = lock.withLock({ $0 }) { throw error }
    var out: [Value] = []
    out.reserveCapacity(slots.count)
    // Chunks are taken in order, so those before the lowest failure were all started.
    for case .failure(let error)? in slots { throw error }
    for slot in slots {
      if case .success(let value)? = slot { out.append(value) }
    }
    return out
  }
}
