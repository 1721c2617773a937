/// The version of this program.
public enum GeosegVersion {
  /// Semantic version, as in the changelog.
  public static let current = "0.1.0"
}
