internal import GeoCore
internal import Synchronization

/// One line on a terminal that is drawn over and over, and wiped when the stage ends.
final class ProgressBar: ProgressSink {
  private let language: Language
  private let stream: StandardStream
  private let meter = Mutex<StageMeter?>(nil)

  init(language: Language, stream: StandardStream = .error) {
    self.language = language
    self.stream = stream
  }

  func began(_ stage: Stage, steps: Int) {
    meter.withLock { meter in
      meter = StageMeter(stage, steps: steps)
      if let meter { draw(meter) }
    }
  }

  func advanced(by steps: Int) {
    meter.withLock { meter in
      meter?.advance(by: steps)
      if meter?.isDue(every: .milliseconds(80)) == true, let meter { draw(meter) }
    }
  }

  func ended() {
    meter.withLock { meter in
      guard meter != nil else { return }
      meter = nil
      wipe()
    }
  }

  /// Takes the bar away, so that a message can be told in its place.
  func wipe() { stream.tell("\r\u{1B}[K") }

  private func draw(_ meter: StageMeter) {
    stream.tell(
      "\r" + Self.line(meter, now: .now, columns: stream.columns ?? 80, language: language)
        + "\u{1B}[K")
  }

  /// `reach  ▕███████▌    ▏ 63 %  1.9 M/s  ETA 3 s`, never wider than the terminal.
  static func line(
    _ meter: StageMeter, now: ContinuousClock.Instant, columns: Int, language: Language
  ) -> String {
    var tail: [String] = []
    if let fraction = meter.fraction { tail.append("\(Int(fraction * 100)) %") }
    if let rate = meter.rate(now: now) {
      tail.append(
        NoticeText.perSecond.rendered(["rate": .text(NumberText.rounded(rate))], in: language))
    }
    if let seconds = meter.remaining(now: now), meter.done < meter.steps {
      tail.append(
        NoticeText.remaining.rendered(
          ["time": .text(NumberText.duration(seconds: seconds))], in: language))
    }
    let title = meter.stage.title.template(in: language)
    let text = tail.joined(separator: "  ")
    let room = columns - 1 - DisplayWidth.of(title) - DisplayWidth.of(text) - 6
    guard room >= 4, let fraction = meter.fraction else {
      return DisplayWidth.cut(
        [title, text].filter { !$0.isEmpty }.joined(separator: "  "), to: columns - 1)
    }
    return "\(title)  ▕\(bar(fraction, width: min(30, room)))▏ \(text)"
  }

  /// A bar of `width` columns in steps of an eighth.
  static func bar(_ fraction: Double, width: Int) -> String {
    let eighths = Int((max(0, min(1, fraction)) * Double(width * 8)).rounded(.down))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let text = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return text + String(repeating: " ", count: width - text.unicodeScalars.count)
  }
}
