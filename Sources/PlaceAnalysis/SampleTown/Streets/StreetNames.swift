internal import GeoCore

/// Plausible Swedish street names, one after the other.
struct StreetNames {
  private var random: SeededRandom
  private static let stems = [
    "Al", "Ask", "Björk", "Ek", "Gran", "Hassel", "Lind", "Rönn", "Tall", "Sälg", "Blåsipps",
    "Linnéa", "Lärk", "Trast", "Svan", "Tran", "Svale", "Hägg", "Smedje", "Kvarn", "Hantverkar",
    "Skol", "Kyrko", "Prost", "Klockar", "Bruks", "Vinkel", "Ring", "Trädgårds", "Äng", "Back",
    "Berg", "Sjö", "Strand", "Åker", "Rågång", "Vete", "Korn", "Humle", "Slån", "Nypon", "Hallon",
    "Lingon", "Sten", "Grind", "Hage", "Lada", "Väderkvarn", "Garvar", "Färgar", "Väv", "Spinnar",
    "Lok", "Växel", "Stins", "Segel", "Ankar", "Fyr", "Lots", "Måne", "Stjärn", "Norrskens",
  ]

  init(random: SeededRandom) { self.random = random }

  /// A name for a way of this class; nil for those that have none.
  mutating func next(_ road: RoadClass) -> String? {
    let ending: String
    switch road {
    case .footway, .track: return nil
    case .secondary: ending = "leden"
    case .tertiary: ending = random.unit() < 0.5 ? "gatan" : "vägen"
    case .unclassified: ending = "vägen"
    case .residential, .pedestrian:
      let draw = random.unit()
      ending = draw < 0.5 ? "gatan" : draw < 0.85 ? "vägen" : "gränd"
    }
    let stem = Self.stems[Int(random.unit() * Double(Self.stems.count))]
    return stem + ending
  }
}
