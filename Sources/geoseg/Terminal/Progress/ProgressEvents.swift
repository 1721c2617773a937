internal import GeoCore
internal import Synchronization

/// One JSON object per line and event, for programs that watch.
final class ProgressEvents: ProgressSink {
  private let stream: StandardStream
  private let meter = Mutex<StageMeter?>(nil)

  init(stream: StandardStream = .error) { self.stream = stream }

  func began(_ stage: Stage, steps: Int) {
    meter.withLock { meter in
      meter = StageMeter(stage, steps: steps)
      tell(["event": "began", "stage": .string(stage.id), "steps": .integer(max(0, steps))])
    }
  }

  func advanced(by steps: Int) {
    meter.withLock { meter in
      meter?.advance(by: steps)
      guard meter?.isDue(every: .milliseconds(200)) == true, let meter else { return }
      tell([
        "event": "advanced", "stage": .string(meter.stage.id), "done": .integer(meter.done),
        "steps": .integer(meter.steps),
      ])
    }
  }

  func ended() {
    meter.withLock { meter in
      guard let ended = meter else { return }
      meter = nil
      let milliseconds = (ended.seconds() * 1000).rounded()
      tell([
        "event": "ended", "stage": .string(ended.stage.id), "done": .integer(ended.done),
        "steps": .integer(ended.steps), "seconds": .number(milliseconds / 1000),
      ])
    }
  }

  private func tell(_ event: JSONValue) { stream.tell(event.text() + "\n") }
}
