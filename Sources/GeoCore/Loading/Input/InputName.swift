internal import Glibc

/// How inputs are named in messages and provenance.
enum InputName {
  /// The name as given; an absolute one relative to `folder` (else the working folder) when the
  /// two share more than the root.
  static func shown(_ path: String, folder: String?) -> String {
    guard path.hasPrefix("/"), let base = absolute(folder) else { return path }
    let target = components(path)
    let origin = components(base)
    var shared = 0
    while shared < min(target.count - 1, origin.count), target[shared] == origin[shared] {
      shared += 1
    }
    guard shared > 0 else { return path }
    let up = Array(repeating: Substring(".."), count: origin.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }

  private static func absolute(_ folder: String?) -> String? {
    if let folder, folder.hasPrefix("/") { return folder }
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    let working = String(cString: buffer)
    return folder.map { working + "/" + $0 } ?? working
  }

  /// The parts of a path, `.` and `..` resolved as text.
  private static func components(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }

  /// Up to five files beside a missing one, those with its ending first, in alphabetical order.
  static func near(_ path: String) -> [String] {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = cut.map { path[path.index(after: $0)...] } ?? path[...]
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < 10_000, let entry = readdir(directory) {
      guard entry.pointee.d_type != UInt8(DT_DIR) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let ending = file.lastIndex(of: ".").map { file[$0...] }
    func rank(_ name: String) -> Int { ending.map { name.hasSuffix($0) } == true ? 0 : 1 }
    names.sort { (rank($0), $0) < (rank($1), $1) }
    return Array(names.prefix(5))
  }
}
