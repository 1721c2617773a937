import Foundation
import Testing

/// Runs every golden file; `GEOSEG_UPDATE_GOLDEN=1 swift test` writes what came out instead, for
/// review as a difference.
@Suite("golden runs of the real binary")
struct GoldenTests {
  private static let isUpdating =
    ProcessInfo.processInfo.environment["GEOSEG_UPDATE_GOLDEN"] == "1"

  @Test("a run prints and ends as its golden file says", arguments: GoldenCase.all)
  func run(_ golden: GoldenCase) throws {
    let result = try golden.run()
    let text = golden.text(expecting: result)
    if Self.isUpdating {
      try Data(text.utf8).write(to: golden.url)
    } else {
      #expect(text == (try String(contentsOf: golden.url, encoding: .utf8)))
    }
  }

  @Test("there are golden files, and none holds a stack trace or a path of this machine")
  func golden() throws {
    #expect(GoldenCase.all.count >= 20)
    for golden in GoldenCase.all {
      let text = try String(contentsOf: golden.url, encoding: .utf8)
      #expect(!text.contains("Fatal error"), "\(golden.testDescription)")
      #expect(!text.contains("/tmp/"), "\(golden.testDescription)")
    }
  }
}
