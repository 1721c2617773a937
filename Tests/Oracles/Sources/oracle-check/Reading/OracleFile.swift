import Foundation
import GeoCore

/// One reference file: its entries in the order of the file.
struct OracleFile {
  let entries: [OracleEntry]

  /// The JSON of a file of the folder.
  static func document(folder: URL, name: String) throws(OracleFault) -> JSONValue {
    do throws(GeosegError) {
      return try JSONValue.parse(InputFile.open(folder.appendingPathComponent(name).path))
    } catch {
      throw OracleFault(error)
    }
  }

  /// nil when the document is of another form.
  init?(_ document: JSONValue, folder: URL) throws(OracleFault) {
    guard document["schema"] == .string("segregation-oracle-1") else { return nil }
    var entries: [OracleEntry] = []
    if case .object(let scopes)? = document["measures"] {
      entries += try Self.measures(scopes, document, folder)
    } else if case .object(let keys)? = document["reference"] {
      entries += try Self.references(keys, document, folder)
      entries += try Self.nearestPersons(document, folder)
    }
    if case .array(let cases)? = document["cases"] {
      for element in cases { entries += try Self.observed(element, folder) }
    }
    if let maps = document["shapley_two_maps"] { entries += Self.twoMaps(maps, folder) }
    self.entries = entries
  }

  /// `measures[scope][key] = { reference, peers, … }`.
  private static func measures(
    _ scopes: [JSONValue.Member], _ document: JSONValue, _ folder: URL
  ) throws(OracleFault) -> [OracleEntry] {
    let data = try data(document["dataset"], folder, groups: [])
    var entries: [OracleEntry] = []
    for scopeMember in scopes {
      let scope = Scope(document["groups"]?[scopeMember.key], data)
      guard case .object(let keys) = scopeMember.value else { continue }
      for key in keys {
        entries.append(
          OracleEntry(
            scope: scopeMember.key, key: key.key, reference: reference(of: key.value),
            isPeerAlone: key.value["reference"] == nil
          ) {
            scope.flatMap { KeyFamilies.value(key.key, input($0, data, document, folder)) }
          })
      }
    }
    return entries
  }

  /// `reference[key]` over the groups of the dataset.
  private static func references(
    _ keys: [JSONValue.Member], _ document: JSONValue, _ folder: URL
  ) throws(OracleFault) -> [OracleEntry] {
    let dataset = document["dataset"]
    let list = dataset?["groups"] ?? dataset?["ordered_groups"]
    var groups: [String] = []
    if case .array(let elements)? = list {
      for case .string(let name) in elements { groups.append(name) }
    }
    let data = try data(dataset, folder, groups: groups)
    let scope = Scope(list, data)
    return keys.map { member in
      OracleEntry(scope: groups.joined(separator: ","), key: member.key, reference: member.value) {
        scope.flatMap { KeyFamilies.value(member.key, input($0, data, document, folder)) }
      }
    }
  }

  /// `cases[].observed[key]`: a file with a group and those it is compared with.
  private static func observed(
    _ element: JSONValue, _ folder: URL
  ) throws(OracleFault) -> [OracleEntry] {
    guard case .object(let members) = element, case .string(let file)? = element["file"] else {
      return []
    }
    let data = try OracleData(folder.appendingPathComponent(file), groups: [], unit: nil)
    let scope = Scope(element["groups"] ?? element, data)
    let title = "\(file) \(element["x"].map(text) ?? "?") against \(element["y"].map(text) ?? "?")"
    var entries: [OracleEntry] = []
    for member in members {
      guard case .object(let keys) = member.value else { continue }
      guard let scope else {
        entries += keys.map {
          OracleEntry(scope: title, key: $0.key, reference: $0.value, ours: { nil })
        }
        continue
      }
      let simulated = SimulatedCase(title: title, input: input(scope, data, element, folder))
      switch member.key {
      case "null_and_bootstrap": entries += simulated.distributions(keys)
      case "corrections": entries += simulated.corrections(keys, element)
      default:
        for key in keys {
          let isObserved = member.key == "observed"
          entries.append(
            OracleEntry(
              scope: title, key: isObserved ? key.key : "\(member.key): \(key.key)",
              reference: key.value
            ) {
              guard isObserved else { return nil }
              return KeyFamilies.value(key.key, input(scope, data, element, folder))
            })
        }
      }
    }
    return entries
  }

  /// `shapley_two_maps.reference[key]`: two pairs of columns of one file.
  private static func twoMaps(_ maps: JSONValue, _ folder: URL) -> [OracleEntry] {
    guard case .object(let keys)? = maps["reference"] else { return [] }
    return keys.map { member in
      OracleEntry(scope: "shapley_two_maps", key: member.key, reference: member.value) {
        TwoMapKeys.value(member.key, maps, folder)
      }
    }
  }

  /// `ks`, `peers[title][column]` and `profile_reference_population_weighted` of a file of nearest
  /// persons; a title names the rule that the peer ran with.
  private static func nearestPersons(
    _ document: JSONValue, _ folder: URL
  ) throws(OracleFault) -> [OracleEntry] {
    guard let scales = NearestPersonsKeys.scales(document["ks"]) else { return [] }
    let data = try data(document["dataset"], folder, groups: [])
    guard let scope = Scope(document["dataset"]?["groups"], data) else { return [] }
    let input = input(scope, data, document, folder)
    var entries: [OracleEntry] = []
    let profile = "profile_reference_population_weighted"
    if let reference = document[profile] {
      entries.append(
        OracleEntry(scope: "nearest persons", key: profile, reference: reference) {
          NearestPersonsKeys.profileOfFirst(scales, input)
        })
    }
    guard case .object(let peers)? = document["peers"] else { return entries }
    for peer in peers {
      guard case .object(let columns) = peer.value else { continue }
      let rule = NearestPersonsKeys.rule(of: peer.key)
      for column in columns {
        entries.append(
          OracleEntry(scope: "peer \(peer.key)", key: column.key, reference: column.value) {
            rule.flatMap { NearestPersonsKeys.column(column.key, input, $0) }
          })
      }
    }
    return entries
  }

  /// The reference column, or the one peer that there is where the form has no reference.
  private static func reference(of entry: JSONValue) -> JSONValue? {
    if let reference = entry["reference"] { return reference }
    guard case .object(let peers)? = entry["peers"], peers.count == 1 else { return nil }
    return peers[0].value
  }

  private static func input(
    _ scope: Scope, _ data: OracleData, _ document: JSONValue, _ folder: URL
  ) -> KeyInput {
    KeyInput(
      scope: scope, data: data, parameters: document["parameters"], dataset: document["dataset"],
      folder: folder)
  }

  private static func data(
    _ dataset: JSONValue?, _ folder: URL, groups: [String]
  ) throws(OracleFault) -> OracleData {
    var file: String?
    if case .string(let name)? = dataset?["file"] { file = name }
    if case .array(let names)? = dataset?["files"], case .string(let first)? = names.first {
      file = first
    }
    guard let file else { throw OracleFault("the dataset names no file") }
    var unit: String?
    if case .string(let name)? = dataset?["unit"] { unit = name }
    return try OracleData(folder.appendingPathComponent(file), groups: groups, unit: unit)
  }

  private static func text(_ json: JSONValue) -> String {
    if case .string(let text) = json { text } else { json.text() }
  }
}
