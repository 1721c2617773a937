/// Walks over the bytes of a message in the wire format of Protocol Buffers.
///
/// What does not fit (a number of more than 64 bits, a length beyond the end) makes it broken: it
/// then stands at its end and gives zeros, so that loops finish and the fault is asked for once.
/// The bytes must outlive it.
///
/// - Source: Protocol Buffers encoding, https://protobuf.dev/programming-guides/encoding/
struct WireCursor {
  private(set) var at: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address; any address will do for nothing.
    let start = bytes.baseAddress ?? Self.nowhere
    at = start
    end = start + bytes.count
  }

  /// Never read from.
  private nonisolated(unsafe) static let nowhere = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  var isAtEnd: Bool { at >= end }
  var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: at, count: end - at) }

  private mutating func breakOff() {
    isBroken = true
    at = end
  }

  /// A number of up to ten bytes, seven bits each, lowest first.
  @inline(__always)
  mutating func varint() -> UInt64 {
    guard at < end else {
      breakOff()
      return 0
    }
    let first = at.pointee
    if first < 0x80 {
      at += 1
      return UInt64(first)
    }
    return longVarint()
  }

  @inline(__always)
  private mutating func longVarint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var next = at
    while next < end {
      let byte = next.pointee
      next += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 {
        // The tenth byte has room for one bit.
        if shift == 63, byte > 1 { break }
        at = next
        return value
      }
      shift &+= 7
      if shift > 63 { break }
    }
    breakOff()
    return 0
  }

  /// A number with its sign in the lowest bit.
  @inline(__always)
  mutating func signed() -> Int64 {
    let value = varint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// The bytes of a text, a message or a packed list.
  @inline(__always)
  mutating func bytes() -> UnsafeBufferPointer<UInt8> {
    let length = varint()
    guard length <= UInt64(end - at) else {
      breakOff()
      return UnsafeBufferPointer(start: at, count: 0)
    }
    let out = UnsafeBufferPointer(start: at, count: Int(length))
    at += Int(length)
    return out
  }

  /// Number and form of the next field; nil at the end.
  @inline(__always)
  mutating func field() -> WireField? {
    guard at < end else { return nil }
    let key = varint()
    let number = key >> 3
    guard !isBroken, number > 0, number < 1 << 29 else {
      breakOff()
      return nil
    }
    return WireField(number: UInt32(number), form: UInt8(key & 7))
  }

  /// Passes over the value of a field that is not of interest.
  mutating func skip(_ field: WireField) {
    switch field.form {
    case WireField.number: _ = varint()
    case WireField.bytes: _ = bytes()
    case WireField.eightBytes: pass(8)
    case WireField.fourBytes: pass(4)
    // Groups have been given up long before this format was made.
    default: breakOff()
    }
  }

  private mutating func pass(_ count: Int) {
    if end - at >= count { at += count } else { breakOff() }
  }
}

/// The key before a value: which field it is of and how it is written.
struct WireField: Equatable {
  var number: UInt32
  var form: UInt8

  static let number: UInt8 = 0
  static let eightBytes: UInt8 = 1
  static let bytes: UInt8 = 2
  static let fourBytes: UInt8 = 5

  @inline(__always)
  static func number(_ field: UInt32) -> WireField { WireField(number: field, form: number) }
  @inline(__always)
  static func bytes(_ field: UInt32) -> WireField { WireField(number: field, form: bytes) }
}
