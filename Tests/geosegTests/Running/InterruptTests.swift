import Foundation
import Glibc
import Testing

@Suite("interrupts and terminals", .serialized)
struct InterruptTests {
  @Test(
    "an interrupt ends a long run within a second with 130 and leaves nothing behind",
    arguments: [SIGINT, SIGTERM])
  func interrupted(_ signal: Int32) throws {
    let folder = try Scratch()
    let scratch = try Scratch()
    let process = try Binary.start(
      "exec geoseg synth --zones 1000000 -o big", in: folder.url, scratch: scratch)
    Thread.sleep(forTimeInterval: 0.6)
    let sent = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let result = try Binary.result(of: process, scratch: scratch)
    // Slower machines and debug builds are given some room beyond the 0.7 s of patience.
    #expect(ContinuousClock.now - sent < .seconds(2))
    #expect(result.status == 130)
    #expect(result.error.contains("GS901"))
    #expect(try folder.names == [])
  }

  @Test("a run that waits for standard input can be interrupted, the second time at once")
  func waiting() throws {
    let folder = try Scratch()
    let scratch = try Scratch()
    let process = try Binary.start(
      "mkfifo pipe; exec geoseg info - <> pipe", in: folder.url, scratch: scratch)
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    let second = ContinuousClock.now
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(ContinuousClock.now - second < .milliseconds(600))
    #expect(try Binary.result(of: process, scratch: scratch).status == 130)
  }

  @Test(
    "on a terminal there is a bar that is wiped, and colour",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func terminal() throws {
    let folder = try Scratch()
    let zones = GoldenCase.files.appendingPathComponent("bowtie.geojson")
    try folder.write(try String(contentsOf: zones, encoding: .utf8), to: "bowtie.geojson")
    let result = try Binary.run(
      "script -qec 'geoseg check bowtie.geojson' /dev/null", in: folder.url)
    #expect(result.status == 1)
    #expect(result.output.contains("\r\u{1B}[K"))
    #expect(result.output.contains("\u{1B}[1;31m✗ GS404"))
    let plain = try Binary.run(
      "script -qec 'NO_COLOR=1 geoseg check bowtie.geojson --progress none' /dev/null",
      in: folder.url)
    #expect(plain.output.contains("✗ GS404"))
    #expect(!plain.output.contains("\u{1B}["))
  }

  @Test("a reader that leaves early ends the run quietly and with success")
  func closedPipe() throws {
    let folder = try Scratch()
    let result = try Binary.run(
      "set -o pipefail; geoseg synth --zones 4 -o town -q; geoseg info town/*.geojson --json | head -1",
      in: folder.url)
    #expect(result == .init(output: "{\n", error: "", status: 0))
  }
}
