import Foundation

/// A number above 0 to a power.
func naturalPower(_ x: Double, _ exponent: Double) -> Double { pow(x, exponent) }
