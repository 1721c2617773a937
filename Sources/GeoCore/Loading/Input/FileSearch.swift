internal import Glibc

/// Finds a file that is known by its checksum, wherever it was put and whatever it is called.
public struct FileSearch: Sendable {
  /// Looked through in this order, not their own folders.
  public let folders: [String]
  /// Entries of one folder that are looked at.
  private static let mostEntries = 10_000

  public init(folders: [String]) {
    var seen: Set<String> = []
    self.folders = folders.filter { seen.insert($0).inserted }
  }

  /// What was found for a file.
  public enum Result: Sendable, Hashable {
    /// The path of a file with these bytes.
    case found(String)
    /// The path of a file of that name with other bytes.
    case changed(String)
    case missing
  }

  /// Looks for a file by its name as recorded, then by the last part of it, then by its bytes alone.
  ///
  /// - Parameters:
  ///   - sha256: 64 hexadecimal digits.
  ///   - bytes: Its length; only files of this length are read.
  public func find(_ name: String, sha256: String, bytes: Int) throws(GeosegError) -> Result {
    var changed: String?
    let last = name.split(separator: "/").last.map(String.init) ?? name
    for candidate in name == last ? [name] : [name, last] {
      for folder in folders {
        let path = candidate.hasPrefix("/") ? candidate : folder + "/" + candidate
        guard let size = Self.size(path) else { continue }
        if size == bytes, try SHA256.hex(ofFile: path).hex == sha256 { return .found(path) }
        if changed == nil { changed = path }
      }
    }
    for folder in folders {
      for entry in Self.entries(folder) {
        let path = folder + "/" + entry
        guard Self.size(path) == bytes, access(path, R_OK) == 0 else { continue }
        if try SHA256.hex(ofFile: path).hex == sha256 { return .found(path) }
      }
    }
    return changed.map { .changed($0) } ?? .missing
  }

  /// The length of a regular file; nil when there is none.
  private static func size(_ path: String) -> Int? {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }

  /// Names in a folder, in alphabetical order; none when it cannot be read.
  private static func entries(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < mostEntries, let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
