internal import GeoCore
internal import Synchronization

/// Passes progress on and remembers how long each stage took, for `-v`.
final class StageTimes: ProgressSink {
  private struct State {
    var open: StageMeter?
    var ended: [(stage: Stage, seconds: Double)] = []
  }

  private let next: any ProgressSink
  private let state = Mutex(State())

  init(passingTo next: any ProgressSink) { self.next = next }

  func began(_ stage: Stage, steps: Int) {
    state.withLock { $0.open = StageMeter(stage, steps: steps) }
    next.began(stage, steps: steps)
  }

  func advanced(by steps: Int) { next.advanced(by: steps) }

  func ended() {
    state.withLock { state in
      if let open = state.open { state.ended.append((open.stage, open.seconds())) }
      state.open = nil
    }
    next.ended()
  }

  var times: [(stage: Stage, seconds: Double)] { state.withLock { $0.ended } }
}
