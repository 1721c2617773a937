internal import GeoCore

/// How far one stage is and when that was last shown.
struct StageMeter: Sendable {
  let stage: Stage
  let steps: Int
  private(set) var done = 0
  let began: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant

  init(_ stage: Stage, steps: Int, now: ContinuousClock.Instant = .now) {
    self.stage = stage
    self.steps = max(0, steps)
    began = now
    shown = now
  }

  mutating func advance(by more: Int) {
    let (sum, overflow) = done.addingReportingOverflow(max(0, more))
    done = overflow ? Int.max : sum
  }

  /// True at most once per interval; counts as shown when true.
  mutating func isDue(every interval: Duration, now: ContinuousClock.Instant = .now) -> Bool {
    guard now - shown >= interval else { return false }
    shown = now
    return true
  }

  func seconds(now: ContinuousClock.Instant = .now) -> Double { (now - began) / .seconds(1) }

  /// 0…1; nil when the total is not known.
  var fraction: Double? { steps > 0 ? min(1, Double(done) / Double(steps)) : nil }

  /// Steps per second so far; nil before anything is done.
  func rate(now: ContinuousClock.Instant = .now) -> Double? {
    let seconds = seconds(now: now)
    return done > 0 && seconds > 0 ? Double(done) / seconds : nil
  }

  /// Seconds until all steps are done at the rate so far.
  func remaining(now: ContinuousClock.Instant = .now) -> Double? {
    guard steps > 0, let rate = rate(now: now) else { return nil }
    return Double(max(0, steps - done)) / rate
  }
}
