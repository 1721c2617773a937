import Foundation
import Testing

@testable import geoseg

@Suite("examples of the help")
struct ExampleTests {
  private static let commands = Geoseg.commands.flatMap { $0.page.examples.map(\.command) }

  @Test("every command has two examples or more, each naming itself")
  func present() {
    for command in Geoseg.commands {
      #expect(command.page.examples.count >= 2, "\(command.page.name)")
      for example in command.page.examples {
        #expect(example.command.contains("geoseg \(command.page.name)"))
      }
    }
  }

  @Test("every example runs as it stands on the sample municipality", arguments: commands)
  func runs(_ command: String) throws {
    let folder = try Scratch()
    try FileManager.default.copyItem(
      at: Binary.packageRoot.appendingPathComponent("geodata"),
      to: folder.url.appendingPathComponent("geodata"))
    // A thousand zones show as much as ten thousand, in less time.
    let command = command.replacingOccurrences(of: "--zones 10000", with: "--zones 1000")
    let result = try Binary.run(command, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    #expect(!result.output.isEmpty || result.error.contains("wrote "))
  }
}
