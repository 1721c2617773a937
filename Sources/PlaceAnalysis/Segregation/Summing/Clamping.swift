/// The value within 0…1, free of the last bits that rounding put beyond; NaN stays NaN.
@inline(__always)
func clampedToUnit(_ value: Double) -> Double { value > 1 ? 1 : value < 0 ? 0 : value }

/// The value, or 0 when rounding put it below; NaN stays NaN.
@inline(__always)
func notNegative(_ value: Double) -> Double { value < 0 ? 0 : value }
