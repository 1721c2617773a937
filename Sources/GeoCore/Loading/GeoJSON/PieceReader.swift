/// Reads GeoJSON objects one after the other into the rows of one piece of a file.
///
/// Every row gets a geometry (perhaps null), perhaps an id, and entries in the columns. A fault of
/// structure is noted and leaves the geometry null; only broken JSON throws.
struct PieceReader: ~Copyable {
  var scanner: JSONScanner
  var geometry: PieceGeometry
  var columns: [PieceColumn] = []
  var columnOfName: [String: Int] = [:]
  /// Filled only up to the last row that has an id.
  var ids: [FeatureID] = []
  /// Byte where the properties of each row start; −1 without.
  var propertyOffsets: [Int] = []
  var findings = FindingList()
  var tally = PieceTally()
  /// Missing cells that were entered between values, and how many there may be.
  var filledCells = 0
  let cellLimit: Int

  init(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, expecting length: Int, heights: Bool = false
  ) {
    scanner = JSONScanner(bytes, at: offset)
    cellLimit = ColumnAssembly.cellLimit(bytes: bytes.count)
    geometry = PieceGeometry(bytes: length, keepsHeights: heights)
    propertyOffsets.reserveCapacity(length / 256)
  }

  /// The row that is being read.
  var row: Int { geometry.kinds.count }

  mutating func note(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:],
    at place: UnsafePointer<UInt8>, column: String? = nil
  ) {
    findings.add(
      Finding(
        kind: kind, arguments: arguments, row: row, column: column, offset: place - scanner.base))
  }

  /// Ends the row: a geometry that was read, or none.
  ///
  /// `isReported`: why there is none has been noted already.
  mutating func endRow(_ kind: GeometryKind, properties: Int = -1, isReported: Bool = false) {
    if kind == .null {
      if !isReported { tally.addNull(row) }
    } else if geometry.partEnds.count == (row == 0 ? 0 : geometry.featureEnds.start[row - 1]) {
      tally.addEmpty(row)
    }
    propertyOffsets.append(properties)
    geometry.endFeature(kind)
  }

  /// Enters the id of the row that is being read.
  mutating func enter(_ id: FeatureID) {
    while ids.count < row { ids.append(.absent) }
    if ids.count > row { ids[row] = id } else { ids.append(id) }
  }
}

/// Counts of what is worth one note per file.
struct PieceTally: Sendable {
  var higherPositions = 0
  var nulls = 0
  var empties = 0
  var firstNull: Int?
  var firstEmpty: Int?
  var nestedCollections = 0
  var replacedSurrogates = 0
  var hugeNumbers = 0
  /// Byte where the first legacy `crs` member of a record stands, when records have any.
  var crsOffset: Int?

  mutating func addNull(_ row: Int) {
    nulls += 1
    firstNull = firstNull ?? row
  }

  mutating func addEmpty(_ row: Int) {
    empties += 1
    firstEmpty = firstEmpty ?? row
  }

  /// Adds the counts of the next piece, its rows moved by `rows`.
  mutating func add(_ other: PieceTally, movedBy rows: Int) {
    higherPositions += other.higherPositions
    nulls += other.nulls
    empties += other.empties
    firstNull = firstNull ?? other.firstNull.map { $0 + rows }
    firstEmpty = firstEmpty ?? other.firstEmpty.map { $0 + rows }
    nestedCollections += other.nestedCollections
    replacedSurrogates += other.replacedSurrogates
    hugeNumbers += other.hugeNumbers
    crsOffset = crsOffset ?? other.crsOffset
  }
}
