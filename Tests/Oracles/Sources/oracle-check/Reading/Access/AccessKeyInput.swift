import Foundation
import GeoCore

/// What a key of a file about access is computed from.
struct AccessKeyInput {
  let form: AccessForm
  let document: JSONValue
  /// Where the key stands.
  let path: LeafPath
  /// What the file has there.
  let leaf: JSONValue
  /// The objects and lists around the key, from the document inwards.
  let enclosing: [JSONValue]
  /// The streets, areas and places that the file is about.
  let town: AccessTown
  /// Folder that data files are seen from.
  let folder: URL

  /// The object or list that holds the key.
  var parent: JSONValue { enclosing.last ?? document }
  /// `params` of the file.
  var parameters: JSONValue? { document["params"] ?? document["parameters"] }

  /// A member of the nearest object around the key that has one of this name.
  func given(_ name: String) -> JSONValue? {
    for object in enclosing.reversed() {
      if case .object = object, let member = object[name] { return member }
    }
    return nil
  }

  /// The same as a number, from `params` when no object around the key has it.
  func number(_ name: String) -> Double? {
    given(name)?.double ?? parameters?[name]?.double
  }

  /// The same as a list of numbers.
  func numbers(_ name: String) -> [Double]? {
    (given(name) ?? parameters?[name])?.doubles
  }

  /// What a member of the same file stands for: ours where it is offered, else the file's numbers.
  func values(at parts: [String]) -> [Double]? {
    var objects: [JSONValue] = []
    var value = document
    for part in parts {
      guard let next = value[part] else { return nil }
      objects.append(value)
      value = next
    }
    let path = LeafPath(parts)
    let input = AccessKeyInput(
      form: form, document: document, path: path, leaf: value, enclosing: objects, town: town,
      folder: folder)
    if let ours = AccessKeyFamilies.value(path, input)?.ours?.doubles { return ours }
    return value.doubles
  }
}

extension JSONValue {
  /// A list of numbers, NaN for null; nil for anything else.
  var doubles: [Double]? {
    guard case .array(let elements) = self else { return nil }
    var out: [Double] = []
    for element in elements {
      if element == .null {
        out.append(.nan)
      } else if let value = element.double {
        out.append(value)
      } else {
        return nil
      }
    }
    return out
  }
}

extension Number {
  /// A list of numbers, NaN where undefined; nil for anything else.
  var doubles: [Double]? {
    guard case .list(let elements) = self else { return nil }
    var out: [Double] = []
    for element in elements {
      switch element {
      case .value(let value): out.append(value)
      case .undefined: out.append(.nan)
      default: return nil
      }
    }
    return out
  }
}
