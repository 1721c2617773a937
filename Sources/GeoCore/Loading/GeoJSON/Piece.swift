/// What was read from one piece of a file, and where the reading began and stopped.
///
/// Immutable once made, so that pieces can be handed between threads.
final class Piece: @unchecked Sendable {
  enum Stop {
    /// Before the first object at or after the next piece's start.
    case nextPiece
    /// After the bracket that closes the features, or at the end of the text.
    case finished
    case failed(JSONFault)
  }

  let start: Int
  /// Where the reading stopped.
  let end: Int
  let stop: Stop
  let geometry: PieceGeometry
  let columns: [PieceColumn]
  let ids: [FeatureID]
  let propertyOffsets: [Int]
  let findings: FindingList
  let tally: PieceTally

  var rows: Int { geometry.kinds.count }

  init(_ reader: consuming PieceReader, start: Int, stop: Stop) {
    self.start = start
    self.stop = stop
    end = reader.scanner.offset
    columns = reader.columns
    ids = reader.ids
    propertyOffsets = reader.propertyOffsets
    findings = reader.findings
    tally = reader.tally
    geometry = reader.geometry
  }
}
