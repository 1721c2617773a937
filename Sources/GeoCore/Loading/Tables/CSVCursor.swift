/// Walks over delimited text field by field (RFC 4180, and leniently beyond it).
///
/// Records end at LF, CR or CR LF outside quotes. A field is quoted when its first character after
/// blanks is a quote; a quote within is doubled. Text after a closing quote is kept and marked.
///
/// - Source: RFC 4180, Common Format and MIME Type for CSV Files, 2005.
struct CSVCursor {
  enum Stop {
    case delimiter
    case record
    case end
  }

  struct Field {
    /// Bytes of the field without blanks around it; a quoted one with its quotes.
    var start = 0
    var end = 0
    var isQuoted = false
    /// A quoted field whose text is not just what stands between its two quotes.
    var needsUnquoting = false
    /// Text stands after a closing quote.
    var isIrregular = false
    /// The quote is never closed.
    var isUnclosed = false

    @inline(__always) var isEmpty: Bool { start == end || isQuoted && end - start == 2 }
  }

  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let delimiter: UInt8
  private(set) var at: Int
  /// Line of `at`, from 1.
  private(set) var line: Int

  init(
    _ bytes: UnsafePointer<UInt8>, count: Int, delimiter: UInt8, at: Int = 0, line: Int = 1
  ) {
    self.bytes = bytes
    self.count = count
    self.delimiter = delimiter
    self.at = at
    self.line = line
  }

  var isAtEnd: Bool { at >= count }

  /// Reads one field and what ends it.
  @inline(__always)
  mutating func next(_ field: inout Field) -> Stop {
    let bytes = bytes
    let count = count
    let delimiter = delimiter
    var i = at
    while i < count, bytes[i] == 0x20 || (bytes[i] == 0x09 && delimiter != 0x09) { i &+= 1 }
    field.start = i
    field.isQuoted = false
    field.needsUnquoting = false
    field.isIrregular = false
    field.isUnclosed = false
    if i < count, bytes[i] == 0x22 { return quoted(&field) }
    while i < count {
      let byte = bytes[i]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      i &+= 1
    }
    var end = i
    while end > field.start, bytes[end &- 1] == 0x20 || bytes[end &- 1] == 0x09 { end &-= 1 }
    field.end = end
    return stop(at: i)
  }

  /// Reads on after an opening quote.
  private mutating func quoted(_ field: inout Field) -> Stop {
    field.isQuoted = true
    var i = field.start &+ 1
    var inside = true
    var end = i
    while i < count {
      let byte = bytes[i]
      if inside {
        if byte == 0x22 {
          if i &+ 1 < count, bytes[i &+ 1] == 0x22 {
            field.needsUnquoting = true
            i &+= 1
          } else {
            inside = false
          }
        } else if byte == 0x0A || (byte == 0x0D && !(i &+ 1 < count && bytes[i &+ 1] == 0x0A)) {
          line &+= 1
        }
        end = i &+ 1
      } else {
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        if byte != 0x20 && byte != 0x09 {
          field.isIrregular = true
          field.needsUnquoting = true
          end = i &+ 1
        }
      }
      i &+= 1
    }
    field.isUnclosed = inside
    if inside { field.needsUnquoting = true }
    field.end = max(end, field.start &+ 1)
    return stop(at: i)
  }

  /// Moves past what stands at `i`: a delimiter, the end of a record, or the end of the text.
  @inline(__always)
  private mutating func stop(at i: Int) -> Stop {
    guard i < count else {
      at = count
      return .end
    }
    if bytes[i] == delimiter {
      at = i &+ 1
      return .delimiter
    }
    line &+= 1
    at = bytes[i] == 0x0D && i &+ 1 < count && bytes[i &+ 1] == 0x0A ? i &+ 2 : i &+ 1
    return .record
  }
}
