import Foundation
import Testing

/// One run of the program as a text file: what is typed, what lies in the folder, what comes out.
///
/// A line `--- word argument` begins a section. `file NAME` puts a file into the folder,
/// `shared NAME` does so with a file of `Golden/Files`, `env NAME=VALUE` sets a variable;
/// `command`, `stdout`, `stderr` and `exit` hold the rest. Text before the first section says what
/// is shown. The command is run by bash with `pipefail` in a fresh folder.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  struct Section: Sendable {
    var word: String
    var argument: String
    var body: String
  }

  let url: URL
  var title: String
  var sections: [Section]

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  init(_ url: URL) throws {
    self.url = url
    title = ""
    sections = []
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("--- ") {
        let words = line.dropFirst(4).split(separator: " ", maxSplits: 1).map(String.init)
        sections.append(
          Section(word: words[0], argument: words.count > 1 ? words[1] : "", body: ""))
      } else if sections.isEmpty {
        title += line + "\n"
      } else {
        sections[sections.count - 1].body += line + "\n"
      }
    }
    // The file's own last newline is not one of the last section.
    if let last = sections.indices.last, sections[last].body.hasSuffix("\n") {
      sections[last].body.removeLast()
    }
  }

  func body(_ word: String) -> String { sections.first { $0.word == word }?.body ?? "" }

  func run() throws -> Binary.Result {
    let folder = try Scratch()
    for section in sections {
      switch section.word {
      case "file": try folder.write(section.body, to: section.argument)
      case "shared":
        let file = Self.files.appendingPathComponent(section.argument)
        try folder.write(try String(contentsOf: file, encoding: .utf8), to: section.argument)
      default: break
      }
    }
    let variables = sections.filter { $0.word == "env" }.map {
      $0.argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    }
    return try Binary.run(
      "set -o pipefail\n" + body("command"), in: folder.url,
      environment: Dictionary(
        variables.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") },
        uniquingKeysWith: { $1 }))
  }

  /// The file as it would have to be for `result` to be what was expected.
  func text(expecting result: Binary.Result) -> String {
    var text = title
    for section in sections where !["stdout", "stderr", "exit"].contains(section.word) {
      let argument = section.argument.isEmpty ? "" : " " + section.argument
      text += "--- \(section.word)\(argument)\n\(section.body)"
    }
    if !result.output.isEmpty { text += "--- stdout\n" + ended(result.output) }
    if !result.error.isEmpty { text += "--- stderr\n" + ended(result.error) }
    return text + "--- exit\n\(result.status)\n"
  }

  private func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }

  static let folder = Binary.packageRoot.appendingPathComponent("Tests/geosegTests/Golden")
  static let files = folder.appendingPathComponent("Files")

  static let all: [GoldenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? GoldenCase(folder.appendingPathComponent($0))
    }
  }()
}
