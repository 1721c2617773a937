/// A named area of the town with what is typical of it.
struct District: Sendable {
  /// Where it lies, as in the letter of a DeSO code.
  enum Location: String, Sendable {
    /// Mainly outside urban areas.
    case countryside = "A"
    /// Urban, not the central town.
    case locality = "B"
    case centralTown = "C"
  }

  /// How its streets run.
  enum StreetPattern: Sendable {
    /// Right angles and even blocks.
    case grid
    /// Crooked residential streets.
    case winding
    /// Large blocks, few streets, many footways.
    case estate
    case countryside
  }

  var name: String
  var location: Location
  var pattern: StreetPattern
  /// Zones it is divided into when the municipality has 40.
  var zones: Int
  /// Typical residents of a zone.
  var residents: Double
  /// Turn of the street grid against the layout: the leg, base and hypotenuse of a triangle.
  var turn: (sine: Double, cosine: Double) = (0, 1)
  var profile: Profile

  /// Who lives there, as shares 0…1.
  struct Profile: Sendable {
    /// Dwellings by tenure; the rest is owner-occupied.
    var rental: Double
    var coop: Double
    /// Households with somebody born abroad at their head.
    var bornAbroad: Double
    /// Households of low and of high income, before age, tenure and origin have their say.
    var lowIncome: Double
    var highIncome: Double
    /// Household types; the rest is middle-aged.
    var students: Double
    var young: Double
    var families: Double
    var old: Double
    /// Land without dwellings: parks, works, fields.
    var open: Double
    /// Growth of the population a year.
    var growth: Double
  }
}
