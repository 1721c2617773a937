internal import GeoCore
internal import Yams

/// A YAML value with the line it stands on; anchors are resolved, types are not guessed.
indirect enum PlanNode {
  /// A scalar as written; `isNull` for `null`, `~` and nothing.
  case scalar(String, isNull: Bool, Location.Position)
  case list([PlanNode], Location.Position)
  case map([(key: String, keyPosition: Location.Position, value: PlanNode)], Location.Position)

  var position: Location.Position {
    switch self {
    case .scalar(_, _, let position), .list(_, let position), .map(_, let position): position
    }
  }

  var isNull: Bool {
    if case .scalar(_, true, _) = self { true } else { false }
  }
}

extension PlanNode {
  /// Reads YAML text (JSON is a subset of it).
  ///
  /// Throws `planSyntax` with line and column when the text is no YAML.
  static func parse(_ text: String, file: String) throws(GeosegError) -> PlanNode {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw GeosegError(fault(error, file: file))
    } catch {
      throw GeosegError(.planSyntax, ["problem": "YAML"], at: Location(file: file))
    }
    guard let root else { throw GeosegError(.planEmpty, at: Location(file: file)) }
    return try PlanNode(root, file: file, depth: 0)
  }

  private init(_ node: Node, file: String, depth: Int) throws(GeosegError) {
    let position = Self.position(node.mark)
    guard depth < 64 else {
      throw GeosegError(
        .planSyntax, ["problem": "more than 64 levels"],
        at: Location(file: file, position: position))
    }
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      self = .scalar(scalar.string, isNull: isNull, position)
    case .sequence(let sequence):
      var list: [PlanNode] = []
      for element in sequence { list.append(try PlanNode(element, file: file, depth: depth + 1)) }
      self = .list(list, position)
    case .mapping(let mapping):
      var members: [(key: String, keyPosition: Location.Position, value: PlanNode)] = []
      for (key, value) in mapping {
        members.append(
          (
            key.scalar?.string ?? "?", Self.position(key.mark),
            try PlanNode(value, file: file, depth: depth + 1)
          ))
      }
      self = .map(members, position)
    case .alias:
      throw GeosegError(
        .planSyntax, ["problem": "alias"], at: Location(file: file, position: position))
    }
  }

  private static func position(_ mark: Mark?) -> Location.Position {
    Location.Position(byte: -1, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private static func fault(_ error: YamlError, file: String) -> [Diagnostic] {
    var location = Location(file: file)
    let problem: String
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      location.position = position(mark)
      problem = text
    case .duplicatedKeysInMapping(let keys, let context):
      location.position = position(context.mark)
      return keys.sorted().map {
        Diagnostic(.planDuplicateKey, ["key": .text($0)], at: location)
      }
    case .reader(let text, _, _, _):
      problem = text
    default:
      problem = "YAML"
    }
    return [Diagnostic(.planSyntax, ["problem": .text(problem)], at: location)]
  }
}
