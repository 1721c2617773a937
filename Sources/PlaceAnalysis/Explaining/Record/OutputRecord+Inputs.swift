internal import GeoCore

extension OutputRecord {
  /// An input as recorded.
  struct Input: Hashable {
    var role: String
    var name: String
    var sha256: String
    var bytes: Int
  }

  var inputs: [Input] {
    guard case .array(let entries)? = record["inputs"] else { return [] }
    return entries.compactMap { entry in
      guard case .string(let role)? = entry["role"], case .string(let name)? = entry["name"],
        case .string(let sha256)? = entry["sha256"], case .integer(let bytes)? = entry["bytes"]
      else { return nil }
      return Input(role: role, name: name, sha256: sha256, bytes: bytes)
    }
  }

  /// Where the inputs are now.
  ///
  /// - Parameter acceptsChanged: Takes files whose bytes are others than those recorded.
  /// - Throws: `inputsNotFound` and `inputChanged`, all at once.
  func locate(
    _ search: FileSearch, acceptsChanged: Bool
  ) throws(GeosegError) -> (paths: [Input: String], diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    var paths: [Input: String] = [:]
    var missing: [String] = []
    for input in inputs where paths[input] == nil {
      switch try search.find(input.name, sha256: input.sha256, bytes: input.bytes) {
      case .found(let path): paths[input] = path
      case .changed(let path):
        paths[input] = path
        log.add(
          .inputChanged,
          ["file": .text(path), "role": .text(input.role), "output": .text(self.path)],
          at: Location(file: path), severity: acceptsChanged ? .warning : .error)
      case .missing: missing.append("\(input.name) (\(input.role))")
      }
    }
    if !missing.isEmpty {
      log.add(
        .inputsNotFound,
        [
          "files": .text(missing.joined(separator: ", ")),
          "folders": .text(search.folders.joined(separator: ", ")),
        ], at: Location(file: path))
    }
    try log.throwIfErrors()
    return (paths, log.diagnostics)
  }

  /// The plan as recorded, with its inputs where they are now.
  ///
  /// - Throws: faults of a plan that this version cannot read.
  func plan(_ paths: [Input: String]) throws(GeosegError) -> Plan {
    let recorded = record["plan"] ?? .null
    let moved = Self.moved(recorded, role: nil, paths)
    return try Plan.read(moved.text(), file: path)
  }

  /// The tree with every recorded name of an input replaced by its path.
  private static func moved(
    _ value: JSONValue, role: String?, _ paths: [Input: String]
  ) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(
        members.map { member in
          .init(member.key, moved(member.value, role: role ?? Self.role(member.key), paths))
        })
    case .array(let elements): return .array(elements.map { moved($0, role: role, paths) })
    case .string(let text):
      let mark = "points:"
      if text.hasPrefix(mark) {
        let name = String(text.dropFirst(mark.count))
        return .string(path(name, role: role, paths).map { mark + $0 } ?? text)
      }
      return .string(path(text, role: role, paths) ?? text)
    default: return value
    }
  }

  /// The path of the input of that name; of several, that of the section's own role.
  private static func path(
    _ name: String, role: String?, _ paths: [Input: String]
  ) -> String? {
    let named = paths.filter { $0.key.name == name }
    let own = named.filter { $0.key.role == role }
    return (own.isEmpty ? named : own).min { $0.key.sha256 < $1.key.sha256 }?.value
  }

  /// The role of the inputs that a section of the plan names.
  private static func role(_ key: String) -> String {
    switch key {
    case "population-at": "population"
    case "reach": "matrix"
    default: key
    }
  }
}
