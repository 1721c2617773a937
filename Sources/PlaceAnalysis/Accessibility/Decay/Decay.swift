/// How much a place counts by what it costs to reach: a weight f(c), finite and not below 0.
///
/// Most are 1 at cost 0; the Epanechnikov kernel is ¾. All are 0 for what is not reached. Costs and
/// parameters are in the reach's own unit, metres or minutes.
public struct Decay: Sendable, Hashable {
  /// The shape, with its parameters in units of cost.
  public enum Form: Sendable, Hashable {
    /// 1 up to the cut-off, closed; 0 beyond.
    case binary(cutOff: Double)
    /// max(0, 1 − c/T).
    case linear(cutOff: Double)
    /// 1 up to `start`, (end − c)/(end − start) from there on, 0 from `end`.
    case ramp(start: Double, end: Double)
    /// max(c, floor)^−β: depends on the unit, for floors and scales are not normalised.
    case inversePower(exponent: Double, floor: Double)
    /// exp(−βc), β per unit of cost; a half-life h is β = ln 2/h.
    case exponential(rate: Double)
    /// exp(−c²/(2σ²)).
    case gaussian(deviation: Double)
    /// (exp(−½(c/T)²) − e^−½)/(1 − e^−½) up to T, 0 beyond: 1 at 0 and 0 at T (Dai 2010).
    case gaussianDai(cutOff: Double)
    /// [1 + exp(−Tπ/(σ√3))]/[1 + exp((c − T)π/(σ√3))]: scaled to 1 at 0.
    case logistic(median: Double, deviation: Double)
    /// The weight of the first step at or beyond the cost (right-closed), 0 beyond the last.
    case stepped([Point])
    /// ¾(1 − (c/T)²) up to T.
    case epanechnikov(cutOff: Double)
    /// The curve of Place Syntax Tool: x = c/R; 1 − ½(2x)^C below ½, ½(2 − 2x)^C up to 1.
    case placeSyntax(radius: Double, exponent: Double)
    /// Straight lines between points; the first weight before the first, 0 beyond the last.
    case custom([Point])
  }

  /// A cost and the weight there.
  public struct Point: Sendable, Hashable {
    public var cost: Double
    public var weight: Double

    public init(cost: Double, weight: Double) {
      self.cost = cost
      self.weight = weight
    }
  }

  public let form: Form
  /// The largest cost that has a weight, infinite where there is none: what lies beyond counts 0.
  ///
  /// Where the form itself ends, or where it was cut.
  public let support: Double

  /// A decay as far as its form goes, or as `cut` says.
  ///
  /// - Parameter cut: Largest cost that counts, closed; nil for none but the form's own.
  /// - Throws: `badDecay` for a parameter that gives weights below 0, not finite, or no curve.
  public init(_ form: Form, cut: Double? = nil) throws(DecayFault) {
    if let fault = form.fault { throw fault }
    if let cut, !(cut >= 0) { throw .cut }
    self.form = form
    support = min(form.end, cut ?? .infinity)
  }

  private init(unchecked form: Form, support: Double) {
    self.form = form
    self.support = support
  }

  /// This decay without the costs whose weight is below a millionth of that at cost 0.
  ///
  /// For costs that have to be searched for: the search ends at `support`. Unchanged where the form
  /// ends sooner.
  public var bounded: Decay {
    Decay(unchecked: form, support: min(support, form.millionth))
  }

  /// This decay with nothing beyond a cost.
  public func cut(at cost: Double) -> Decay {
    Decay(unchecked: form, support: min(support, max(0, cost)))
  }
}

/// Why there is no such decay.
public enum DecayFault: Error, Sendable, Hashable {
  /// A cut-off, deviation, rate, floor or exponent that is not above 0 and finite.
  case notPositive
  /// Steps or points whose costs do not rise.
  case notRising
  /// A weight that is negative or not finite, or none at all.
  case weight
  /// A largest cost below 0.
  case cut
}
