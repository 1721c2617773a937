/// Tells what one cell of a table is.
struct CellReader {
  enum Kind {
    case empty
    case suppressed
    case missing
    /// Missing if the column holds numbers, text if it does not.
    case missingNumber
    case number(WrittenNumber)
    case text
  }

  private let suppressed: [[UInt8]]
  private let missing: [[UInt8]]
  private let missingNumber: [[UInt8]]
  private let longestMarker: Int

  init(_ options: CSVOptions) {
    suppressed = options.suppressedMarkers.map { Array($0.utf8) }
    missing = options.missingMarkers.map { Array($0.utf8) }
    missingNumber = options.missingNumberMarkers.map { Array($0.utf8) }
    longestMarker = (suppressed + missing + missingNumber).map(\.count).max() ?? 0
  }

  @inline(__always)
  func kind(_ text: UnsafeBufferPointer<UInt8>) -> Kind {
    if text.isEmpty { return .empty }
    if text.count <= longestMarker {
      if Self.contains(suppressed, text) { return .suppressed }
      if Self.contains(missing, text) { return .missing }
      if Self.contains(missingNumber, text) { return .missingNumber }
    }
    let number = WrittenNumber(text)
    return number.form == .none ? .text : .number(number)
  }

  private static func contains(
    _ markers: [[UInt8]], _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for marker in markers where marker.count == text.count {
      var same = true
      for i in 0..<marker.count where marker[i] != text[i] {
        same = false
        break
      }
      if same { return true }
    }
    return false
  }
}
