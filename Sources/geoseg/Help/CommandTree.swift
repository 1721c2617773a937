internal import ArgumentParser
internal import Foundation

/// The commands and options of the program as data, from the definitions that also parse them.
struct CommandTree: Decodable {
  struct Option: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var spelling: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var sectionTitle: String?
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var allValues: [String]?
    var shouldDisplay: Bool

    /// `-o`, `--out`: the short one first.
    var spellings: [String] {
      (names ?? []).map(\.spelling).sorted { ($0.count, $0) < ($1.count, $1) }
    }

    var values: [String] { allValues ?? [] }

    /// `-o, --out <file>`, or `<file>` for an argument without a name.
    var synopsis: String {
      if kind == "positional" { return "<\(valueName ?? "")>" }
      let spelled = spellings.joined(separator: ", ")
      return kind == "option" ? "\(spelled) <\(valueName ?? "")>" : spelled
    }
  }

  var commandName: String
  var abstract: String?
  var subcommands: [CommandTree]?
  var arguments: [Option]?

  var options: [Option] { (arguments ?? []).filter(\.shouldDisplay) }

  func child(_ name: String) -> CommandTree? { subcommands?.first { $0.commandName == name } }

  /// The tree of this program in the language of this process.
  static let ofThisProgram: CommandTree = {
    struct Dump: Decodable { var command: CommandTree }
    let text = Geoseg._dumpHelp()
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(text.utf8))
    return dump?.command ?? CommandTree(commandName: "geoseg")
  }()
}
