internal import Glibc

/// Where relative paths are seen from.
enum WorkingFolder {
  /// The folder that the process was started in; nil when it is gone.
  static var path: String? {
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// A relative path as seen from `folder`; absolute ones and `-` stay as they are.
  static func located(_ path: String, in folder: String?) -> String {
    guard let folder, !folder.isEmpty, path != "-", !path.hasPrefix("/") else { return path }
    return folder + "/" + path
  }
}
