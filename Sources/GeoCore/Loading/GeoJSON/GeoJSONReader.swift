/// Reads GeoJSON (RFC 7946), GeoJSON text sequences (RFC 8142) and newline-delimited GeoJSON.
///
/// One pass over the bytes into flat coordinate arrays and typed columns. What is not JSON ends the
/// reading with its byte, line and column. A feature that is JSON but not GeoJSON stays a row, with
/// a null geometry and an error in `LoadedTable.diagnostics`. The result does not depend on the
/// number of threads. Complexity: O(bytes); memory: the arrays, twice at most for a moment, and the
/// part of the map in use.
public enum GeoJSONReader {
  /// Reads a whole input.
  ///
  /// - Properties: columns in order of first appearance. A column of one type holds numbers, texts
  ///   or booleans; one that mixes types, nests, or has whole numbers beyond 2⁵³ holds JSON as
  ///   written. Null and absent are missing.
  /// - Heights: the third numbers of positions, on request only, as `LoadedTable.heights`. A position
  ///   without one, or with null, has NaN there: nothing is filled in. Further numbers are never kept.
  /// - Geometry: rings as they lie in the file; closing, winding and crossing are for `check`.
  /// - Errors: `GS104`…`GS112` for what cannot be read at all, `GS120` and `GS121` for other JSON.
  public static func load(
    _ input: InputFile, heights: Bool = false, context: RunContext = RunContext()
  ) throws(GeosegError) -> LoadedTable {
    try load(input, heights: heights, pieceBytes: ObjectList.pieceBytes, context: context)
  }

  static func load(
    _ input: InputFile, heights: Bool = false, pieceBytes: Int, context: RunContext
  ) throws(GeosegError) -> LoadedTable {
    let title = Phrase(en: "load \(input.name)", sv: "läs \(input.name)")
    context.progress.began(Stage("load", title), steps: input.byteCount)
    defer { context.progress.ended() }
    try OtherFormat.check(input)
    try TextEncoding.check(input.content.bytes, file: input.name)
    var document = GeoJSONDocument(
      input, pieceBytes: pieceBytes, heights: heights, context: context)
    try document.read()
    return try TableAssembly(document).loaded(context)
  }
}
