/// Ids are unique, and every feature has its key.
struct IdentityRule {
  func check(_ subject: CheckSubject) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    var first: [FeatureID: Int] = [:]
    for feature in subject.table.ids.indices {
      let id = subject.table.ids[feature]
      guard let text = id.text else { continue }
      if let earlier = first[id] {
        log.add(
          .duplicateID, ["id": .text(text), "other": .integer(earlier)],
          at: Location(file: subject.file, feature: feature, id: text))
      } else {
        first[id] = feature
      }
    }
    if let key = subject.key { checkKey(key, subject, &log) }
    return log
  }

  private func checkKey(_ key: Column, _ subject: CheckSubject, _ log: inout DiagnosticLog) {
    var first: [String: Int] = [:]
    for feature in 0..<subject.table.count {
      var location = Location(file: subject.file, feature: feature, column: key.name)
      guard let text = key.text(feature), !text.isEmpty else {
        location.id = subject.table.id(feature).text
        log.add(.missingKey, ["column": .text(key.name)], at: location)
        continue
      }
      location.id = text
      if let earlier = first[text] {
        log.add(
          .duplicateKey,
          ["key": .text(text), "column": .text(key.name), "other": .integer(earlier)],
          at: location)
      } else {
        first[text] = feature
      }
    }
  }
}
