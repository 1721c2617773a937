internal import GeoCore

/// One mapping of a plan file while it is read: takes its keys, and reports those nobody took.
struct PlanSection {
  let path: String
  private let file: String
  private let position: Location.Position
  private var members: [(key: String, keyPosition: Location.Position, value: PlanNode)]
  private var known: [String] = []

  /// nil, with a finding, when the node is no mapping.
  init?(_ node: PlanNode, path: String, file: String, log: inout DiagnosticLog) {
    guard case .map(let members, let position) = node else {
      log.add(
        .planWrongType, ["key": .text(path), "expected": .phrase(PlanWords.mapping)],
        at: Location(file: file, position: node.position, planKey: path))
      return nil
    }
    self.path = path
    self.file = file
    self.position = position
    self.members = members
  }

  func key(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func location(_ name: String, _ node: PlanNode? = nil) -> Location {
    Location(file: file, position: node?.position ?? position, planKey: key(name))
  }

  /// The value of a key, which is then known; nil when absent or null.
  mutating func take(_ name: String) -> PlanNode? {
    known.append(name)
    guard let index = members.firstIndex(where: { $0.key == name }) else { return nil }
    let node = members.remove(at: index).value
    return node.isNull ? nil : node
  }

  /// Keys that were not taken, with their values, in file order: for mappings with free names.
  mutating func takeRest() -> [(key: String, value: PlanNode)] {
    defer { members = [] }
    return members.map { ($0.key, $0.value) }
  }

  mutating func text(_ name: String, log: inout DiagnosticLog) -> String? {
    guard let node = take(name) else { return nil }
    guard case .scalar(let text, _, _) = node else {
      wrongType(name, node, PlanWords.text, &log)
      return nil
    }
    return text
  }

  mutating func integer(_ name: String, log: inout DiagnosticLog) -> Int? {
    guard let node = take(name) else { return nil }
    guard case .scalar(let text, _, _) = node, let value = Int(text) else {
      wrongType(name, node, PlanWords.integer, &log)
      return nil
    }
    return value
  }

  mutating func flag(_ name: String, log: inout DiagnosticLog) -> Bool? {
    guard let node = take(name) else { return nil }
    guard case .scalar(let text, _, _) = node, let value = ["true": true, "false": false][text]
    else {
      wrongType(name, node, PlanWords.flag, &log)
      return nil
    }
    return value
  }

  /// A list of texts, or one text with commas.
  mutating func texts(_ name: String, log: inout DiagnosticLog) -> [String] {
    guard let node = take(name) else { return [] }
    switch node {
    case .scalar(let text, _, _):
      return PlanSection.commaSeparated(text)
    case .list(let elements, _):
      var out: [String] = []
      for element in elements {
        guard case .scalar(let text, false, _) = element else {
          wrongType(name, element, PlanWords.text, &log)
          continue
        }
        out.append(text)
      }
      return out
    case .map:
      wrongType(name, node, PlanWords.list, &log)
      return []
    }
  }

  static func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  func wrongType(
    _ name: String, _ node: PlanNode, _ expected: Phrase, _ log: inout DiagnosticLog
  ) {
    log.add(
      .planWrongType, ["key": .text(key(name)), "expected": .phrase(expected)],
      at: location(name, node))
  }

  func missing(_ name: String, _ log: inout DiagnosticLog) {
    log.add(.planKeyMissing, ["key": .text(key(name))], at: location(name))
  }

  /// Reports every key that nobody took, with the nearest known name.
  func finish(_ log: inout DiagnosticLog) {
    for member in members {
      let near = nearestNames(to: member.key, in: known)
      let names = near.isEmpty ? known : near
      log.add(
        .planUnknownKey,
        ["key": .text(key(member.key)), "near": .text(names.joined(separator: ", "))],
        at: Location(file: file, position: member.keyPosition, planKey: key(member.key)))
    }
  }
}

/// Words for what a plan key should hold.
enum PlanWords {
  static let mapping = Phrase(en: "a mapping of keys", sv: "en uppsättning nycklar")
  static let text = Phrase(en: "a text", sv: "en text")
  static let integer = Phrase(en: "a whole number", sv: "ett heltal")
  static let flag = Phrase(en: "true or false", sv: "true eller false")
  static let list = Phrase(en: "a list", sv: "en lista")
  static let lengthOrTime = Phrase(
    en: "a length or a time, such as 800m or 15min",
    sv: "en längd eller en tid, till exempel 800m eller 15min")
  static let positive = Phrase(en: "a number of at least 1", sv: "ett tal från 1 och uppåt")
}
