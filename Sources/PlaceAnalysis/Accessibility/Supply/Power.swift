#if canImport(Glibc)
  internal import Glibc
#endif

/// A number above 0 to a power, itself where the power is 1.
func power(_ x: Double, _ exponent: Double) -> Double { exponent == 1 ? x : pow(x, exponent) }
