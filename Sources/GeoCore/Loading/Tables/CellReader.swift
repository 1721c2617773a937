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
  /// One bit per byte that a marker can begin with.
  private let firstBytes: SIMD4<UInt64>

  init(_ options: CSVOptions) {
    suppressed = options.suppressedMarkers.map { Array($0.utf8) }
    missing = options.missingMarkers.map { Array($0.utf8) }
    missingNumber = options.missingNumberMarkers.map { Array($0.utf8) }
    let all = suppressed + missing + missingNumber
    longestMarker = all.map(\.count).max() ?? 0
    var bits = SIMD4<UInt64>(repeating: 0)
    for first in all.compactMap(\.first) { bits[Int(first >> 6)] |= 1 << UInt64(first & 63) }
    firstBytes = bits
  }

  @inline(__always)
  func kind(_ text: UnsafeBufferPointer<UInt8>) -> Kind {
    guard let first = text.first else { return .empty }
    if text.count <= longestMarker, firstBytes[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 {
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
