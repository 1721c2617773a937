/// The streets of an OpenStreetMap file that a mode uses, with an account of the rest.
public struct OSMStreets: Sendable {
  /// In degrees (WGS 84), with the node ids of their points and attributes from their tags.
  ///
  /// `rows` count the ways kept; a way that had to be cut is several lines of one row.
  public var lines: StreetLines
  public var counts: OSMCounts
  public var diagnostics: [Diagnostic]
}

/// How much of everything a file holds, and what became of it.
public struct OSMCounts: Sendable, Hashable {
  public var nodes = 0
  public var ways = 0
  public var relations = 0
  /// Ways of which there is at least one line.
  public var keptWays = 0
  /// References of kept ways to nodes that are not in the file or have no place on earth.
  public var missingReferences = 0
  /// Ways with such a reference; they are cut there.
  public var cutWays = 0
  /// Ways with a `highway` tag that are not kept.
  public var leftOut = StreetTally()

  public init() {}
}
