/// Decimal digits of whole numbers, two at a time.
enum Digits {
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """

  /// Two digits of a number below 100.
  @inline(__always)
  static func writePair(_ number: UInt32, to out: UnsafeMutablePointer<UInt8>) {
    let pair = UnsafeRawPointer(pairs.utf8Start + Int(truncatingIfNeeded: number &* 2))
    UnsafeMutableRawPointer(out).storeBytes(
      of: pair.loadUnaligned(as: UInt16.self), as: UInt16.self)
  }

  /// The digits of a number, at most 20.
  @inline(__always)
  static func write(
    _ number: UInt64, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if number < 100 {
      let small = UInt32(truncatingIfNeeded: number)
      if small < 10 {
        out.pointee = UInt8(truncatingIfNeeded: 48 &+ small)
        return out + 1
      }
      writePair(small, to: out)
      return out + 2
    }
    return writeMany(number, to: out)
  }

  private static func writeMany(
    _ number: UInt64, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let count = count(number)
    var rest = number
    var p = out + count
    while rest >= 100 {
      let next = rest / 100
      p -= 2
      writePair(UInt32(truncatingIfNeeded: rest &- next &* 100), to: p)
      rest = next
    }
    if rest >= 10 {
      writePair(UInt32(truncatingIfNeeded: rest), to: p - 2)
    } else {
      p[-1] = UInt8(truncatingIfNeeded: 48 &+ rest)
    }
    return out + count
  }

  private static func count(_ number: UInt64) -> Int {
    var count = 1
    var limit: UInt64 = 10
    while number >= limit {
      count &+= 1
      if count == 20 { return 20 }
      limit &*= 10
    }
    return count
  }

  static func writeNull(to out: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    out[0] = UInt8(ascii: "n")
    out[1] = UInt8(ascii: "u")
    out[2] = UInt8(ascii: "l")
    out[3] = UInt8(ascii: "l")
    return out + 4
  }
}
