import GeoCore
import Testing

@testable import geoseg

@Suite("progress")
struct ProgressTests {
  private let stage = Stage("reach", Phrase(en: "reach", sv: "räckvidd"))

  @Test("the bar shows share, rate and time left, and fits the terminal")
  func bar() {
    let now = ContinuousClock.now
    var meter = StageMeter(stage, steps: 200, now: now)
    meter.advance(by: 126)
    let line = ProgressBar.line(
      meter, now: now + .seconds(2), columns: 80, language: .english)
    #expect(line == "reach  ▕██████████████████▉           ▏ 63 %  63/s  ETA 1.2 s")
    let swedish = ProgressBar.line(
      meter, now: now + .seconds(2), columns: 80, language: .swedish)
    #expect(swedish.hasPrefix("räckvidd") && swedish.hasSuffix("klart om 1.2 s"))
    for columns in [10, 20, 40, 60] {
      let line = ProgressBar.line(
        meter, now: now + .seconds(2), columns: columns, language: .english)
      #expect(DisplayWidth.of(line) < columns)
    }
  }

  @Test("a bar is full at the end, never beyond, and blank at the start")
  func eighths() {
    #expect(ProgressBar.bar(0, width: 4) == "    ")
    #expect(ProgressBar.bar(1, width: 4) == "████")
    #expect(ProgressBar.bar(7, width: 4) == "████")
    #expect(ProgressBar.bar(0.5, width: 3) == "█▌ ")
    for i in 0...64 { #expect(ProgressBar.bar(Double(i) / 64, width: 7).count == 7) }
  }

  @Test("an unknown total gives no share and no time left")
  func unknownTotal() {
    var meter = StageMeter(stage, steps: 0)
    meter.advance(by: 10)
    #expect(meter.fraction == nil)
    #expect(meter.remaining() == nil)
    meter.advance(by: Int.max)
    #expect(meter.done == Int.max)
  }

  @Test("updates are throttled to the interval")
  func throttled() {
    let now = ContinuousClock.now
    var meter = StageMeter(stage, steps: 10, now: now)
    let due = [79, 81, 120, 170].map { after in
      meter.isDue(every: .milliseconds(80), now: now + .milliseconds(after))
    }
    #expect(due == [false, true, false, true])
  }

  @Test("durations and rates are told in few digits")
  func numbers() {
    #expect(NumberText.duration(seconds: 0.21) == "0.2 s")
    #expect(NumberText.duration(seconds: 42.4) == "42 s")
    #expect(NumberText.duration(seconds: 3600 * 2.1) == "2 h 6 min")
    #expect(NumberText.rounded(1_900_000) == "1.9 M")
    #expect(NumberText.rounded(12_300) == "12 k")
    #expect(NumberText.decimal(-0.25, 1) == "-0.3")
    #expect(NumberText.decimal(123456.75, 1) == "123\u{A0}456.8")
  }
}
