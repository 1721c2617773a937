import Foundation
import GeoCore

/// The towns of a folder, each read once however many files are about it.
final class AccessTowns {
  private var known: [[AccessTown.Role: String]: AccessTown] = [:]

  /// The town that a document is about: the files that it names, or those called after its dataset.
  func town(of document: JSONValue, named name: String, in folder: URL) -> AccessTown {
    var listed: [String] = []
    if case .array(let files)? = document["files"] { listed = files.compactMap { text($0) } }
    if let file = text(document["file"]) { listed.append(file) }
    let stem = text(document["dataset"]) ?? name.split(separator: "_").first.map(String.init) ?? ""
    var files: [AccessTown.Role: String] = [:]
    for role in AccessTown.Role.allCases {
      let ours = listed.first { $0.lowercased().contains(role.rawValue) }
      let guesses = role.endings.map { "\(stem)_\(role.rawValue).\($0)" }
      let found = ([ours] + guesses).compactMap { $0 }.first {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
      }
      if let found { files[role] = found }
    }
    if let town = known[files] { return town }
    let town = AccessTown(files, in: folder)
    known[files] = town
    return town
  }
}
