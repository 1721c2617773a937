import Foundation
import GeoCore

/// A reference file about access: its leaves in the order of the file.
///
/// A leaf is a number, a list, a matrix, or an object of numbers under one measure.
struct AccessFile {
  let form: AccessForm
  let entries: [OracleEntry]

  /// nil when the document is of another form.
  init?(_ document: JSONValue, folder: URL, name: String, towns: AccessTowns) {
    guard let form = AccessForm(document) else { return nil }
    self.form = form
    let town = towns.town(of: document, named: name, in: folder)
    var walk = Walk(form: form, document: document, folder: folder, town: town)
    walk.visit(document, at: LeafPath(), enclosing: [])
    entries = walk.entries
  }

  /// Goes down to the leaves.
  private struct Walk {
    let form: AccessForm
    let document: JSONValue
    let folder: URL
    let town: AccessTown
    var entries: [OracleEntry] = []

    init(form: AccessForm, document: JSONValue, folder: URL, town: AccessTown) {
      self.form = form
      self.document = document
      self.folder = folder
      self.town = town
    }

    mutating func visit(_ value: JSONValue, at path: LeafPath, enclosing: [JSONValue]) {
      if form.isGiven(path, value) { return }
      switch value {
      case .string: return
      case .object(let members):
        if path.count > 0, isObjectOfNumbers(members, path) {
          add(value, path, enclosing)
        } else {
          for member in members {
            visit(member.value, at: path.appending(member.key), enclosing: enclosing + [value])
          }
        }
      case .array(let elements):
        if elements.contains(where: holdsLists) {
          for (i, element) in elements.enumerated() {
            visit(element, at: path.appending("[\(i)]"), enclosing: enclosing + [value])
          }
        } else if Number(leaf: value) != nil {
          add(value, path, enclosing)
        }
      case .number, .integer, .null, .bool: add(value, path, enclosing)
      }
    }

    private mutating func add(_ value: JSONValue, _ path: LeafPath, _ enclosing: [JSONValue]) {
      let input = AccessKeyInput(
        form: form, document: document, path: path, leaf: value, enclosing: enclosing, town: town,
        folder: folder)
      entries.append(
        OracleEntry(
          scope: form.rawValue, key: path.text, reference: value, ours: { nil },
          judge: { Verdict(value, path, input) }))
    }

    private func isObjectOfNumbers(_ members: [JSONValue.Member], _ path: LeafPath) -> Bool {
      !members.isEmpty
        && members.allSatisfy { member in
          switch member.value {
          case .number, .integer, .null: !form.isGiven(path.appending(member.key), member.value)
          default: false
          }
        }
    }

    /// Whether a list is one of cases rather than of records of numbers.
    private func holdsLists(_ element: JSONValue) -> Bool {
      guard case .object(let members) = element else { return false }
      return members.contains {
        switch $0.value {
        case .array, .object: true
        default: false
        }
      }
    }
  }
}
