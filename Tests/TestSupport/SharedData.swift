public import Foundation

/// Reference data and oracles that lie beside the repository, when they are there.
///
/// The folder `shared` is looked for beside the package root. Tests that need it are skipped when
/// it is missing: `@Test(.enabled(if: SharedData.isPresent))`.
public enum SharedData {
  /// The package root: the nearest folder above this file that holds `Package.swift`.
  public static let packageRoot: URL? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if exists(folder.appendingPathComponent("Package.swift")) { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The folder `shared`, nil when it is absent.
  public static let root: URL? = {
    guard let packageRoot else { return nil }
    let folder = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
    return exists(folder) ? folder.resolvingSymlinksInPath() : nil
  }()

  public static var isPresent: Bool { root != nil }

  /// A file or folder below `shared`, such as `data/uppsala/deso.geojson`; nil when absent.
  public static func url(_ path: String) -> URL? {
    guard let url = root?.appendingPathComponent(path), exists(url) else { return nil }
    return url
  }

  /// As `url`, as a path.
  public static func path(_ path: String) -> String? { url(path)?.path }

  public static func has(_ path: String) -> Bool { url(path) != nil }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}
