/// Decimal text with a fixed count of decimals, independent of locale.
public enum FixedDecimal {
  /// The value rounded half away from zero at `decimals` (0…15); `inf`, `nan` as such.
  ///
  /// The rounding is that of the exact binary value: 1.115 has no half and becomes 1.11.
  public static func string(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    let number = FixedNumber(decimals: decimals, trimsZeros: false)
    return String(unsafeUninitializedCapacity: FixedNumber.maximumLength) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return number.write(value, to: start) - start
    }
  }
}
