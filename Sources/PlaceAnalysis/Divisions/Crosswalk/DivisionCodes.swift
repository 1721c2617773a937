internal import GeoCore

/// The codes of one layer's zones with their version taken off, and which version that is.
struct DivisionCodes {
  /// One per zone, without version suffix.
  var codes: [String]
  /// Column that they are from; nil for feature ids.
  var column: String?
  /// nil when neither codes, nor layer, nor options tell.
  var version: DivisionVersion?

  /// The name of the version in output; `?` when it is not known.
  var versionName: String { version?.text ?? "?" }

  /// Reads codes and version of a layer; findings go to the log.
  ///
  /// - Parameters:
  ///   - asked: The version that an option names, and the option's name.
  init(
    _ layer: RowLayer, version asked: (text: String?, option: String), versionColumn: String,
    log: inout DiagnosticLog
  ) {
    column = layer.keyColumn
    codes = layer.keys.map(DivisionVersion.trimmed)
    let place = Location(file: layer.name, column: column)
    var suffixes: [String] = []
    for row in codes.indices {
      guard let (bare, suffix) = DivisionVersion.parted(codes[row]) else { continue }
      codes[row] = bare
      if !suffixes.contains(suffix) { suffixes.append(suffix) }
    }
    reportRepeats(layer, place, &log)
    let stated = suffixes.isEmpty ? Self.stated(layer.table, versionColumn) : suffixes
    if stated.count > 1 {
      log.add(
        .versionsMixed,
        [
          "file": .text(layer.name), "count": .integer(stated.count),
          "versions": .text(stated.prefix(5).joined(separator: ", ")),
        ], at: Location(file: layer.name, column: suffixes.isEmpty ? versionColumn : column))
      version = nil
      return
    }
    let own = stated.first.map { DivisionVersion($0) }
    version = asked.text.map { DivisionVersion($0) } ?? own
    if let own, let version, !own.agrees(with: version) {
      log.add(
        .versionContradicted,
        [
          "file": .text(layer.name), "own": .text(own.text), "version": .text(version.text),
          "option": .text(asked.option),
        ], at: Location(file: layer.name))
    }
    if version == nil {
      log.add(
        .versionUnknown,
        ["file": .text(layer.name), "column": .text(versionColumn), "option": .text(asked.option)],
        at: place)
    }
  }

  /// The versions that a layer's column states, in order of appearance.
  ///
  /// `2025_v2` and `2025` in one layer are the same version, said more and less exactly.
  private static func stated(_ table: FeatureTable, _ name: String) -> [String] {
    guard let column = table[name] else { return [] }
    var found: [DivisionVersion] = []
    for row in 0..<column.count {
      guard let text = column.text(row).map(DivisionVersion.trimmed), !text.isEmpty else {
        continue
      }
      let version = DivisionVersion(text)
      if !found.contains(where: { $0.agrees(with: version) }) { found.append(version) }
    }
    return found.map(\.text)
  }

  private func reportRepeats(_ layer: RowLayer, _ place: Location, _ log: inout DiagnosticLog) {
    var rows: [String: Int] = [:]
    var repeated: [String] = []
    for code in codes {
      let count = rows[code, default: 0] + 1
      rows[code] = count
      if count == 2 { repeated.append(code) }
    }
    guard !repeated.isEmpty else { return }
    let list = repeated.prefix(5).map { $0.isEmpty ? "–" : $0 }.joined(separator: ", ")
    log.add(
      .zoneCodeTwice,
      [
        "count": .integer(repeated.count), "file": .text(layer.name),
        "codes": .text(repeated.count > 5 ? list + ", …" : list),
      ], at: place)
  }

  /// Puts back leading zeros that codes have lost, where the other layer's codes leave no doubt.
  mutating func putZerosBack(like other: DivisionCodes, file: String, log: inout DiagnosticLog) {
    let known = Set(other.codes)
    guard let length = Self.commonLength(other.codes),
      codes.contains(where: { !known.contains($0) })
    else { return }
    var taken = Set(codes)
    var lost: (count: Int, code: String, padded: String)?
    for row in codes.indices where !known.contains(codes[row]) {
      let code = codes[row]
      let missing = length - code.utf8.count
      guard missing > 0, missing < length, code.utf8.first.map({ $0 &- 48 < 10 }) == true else {
        continue
      }
      let padded = String(repeating: "0", count: missing) + code
      guard known.contains(padded), taken.insert(padded).inserted else { continue }
      codes[row] = padded
      lost = lost.map { ($0.count + 1, $0.code, $0.padded) } ?? (1, code, padded)
    }
    guard let lost else { return }
    log.add(
      .leadingZerosLost,
      [
        "count": .integer(lost.count), "column": .text(column ?? "id"), "table": .text(file),
        "code": .text(lost.code), "padded": .text(lost.padded),
      ], at: Location(file: file, column: column))
  }

  /// The length of all codes, when they have one and begin with a digit.
  private static func commonLength(_ codes: [String]) -> Int? {
    guard let length = codes.first?.utf8.count, length <= 20 else { return nil }
    let same = codes.allSatisfy {
      $0.utf8.count == length && $0.utf8.first.map { $0 &- 48 < 10 } == true
    }
    return same ? length : nil
  }
}
