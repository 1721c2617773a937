public import GeoCore

/// What a measure is, in words and symbols: one entry of the catalogue.
///
/// Behind `measures`, `explain`, the documentation and the tests.
public struct MeasureInfo: Sendable, Hashable {
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case access
    case overlap
    case segregation
    case bridging
    case streets
  }

  /// Where a value belongs.
  public enum Scope: String, Sendable, Hashable {
    /// One value for the whole area.
    case global
    /// One value per pair of groups.
    case pairwise
    /// One value per zone.
    case zone
    /// One value per place.
    case place
    /// One value per street segment.
    case segment
  }

  /// A published source: who, when, where.
  public struct Source: Sendable, Hashable {
    public let text: String
    public let doi: String?

    public init(_ text: String, doi: String? = nil) {
      self.text = text
      self.doi = doi
    }
  }

  /// Kebab-case, full words.
  public let id: String
  public let aliases: [String]
  public let family: Family
  public let scope: Scope
  public let title: Phrase
  /// In plain words, for somebody who has to use the number.
  public let meaning: Phrase
  public let formula: String
  public let unit: ColumnUnit
  /// Lowest and highest possible value; infinite where there is no bound.
  public let range: ClosedRange<Double>
  /// When the measure misleads; may be empty.
  public let caution: Phrase
  /// A small example that can be checked on paper.
  public let example: Phrase
  /// Where named programs give another number, and why; may be empty.
  public let differences: Phrase
  public let sources: [Source]

  public init(
    id: String, aliases: [String] = [], family: Family, scope: Scope, title: Phrase,
    meaning: Phrase, formula: String, unit: ColumnUnit, range: ClosedRange<Double>,
    caution: Phrase = Phrase(en: "", sv: ""), example: Phrase = Phrase(en: "", sv: ""),
    differences: Phrase = Phrase(en: "", sv: ""), sources: [Source]
  ) {
    self.id = id
    self.aliases = aliases
    self.family = family
    self.scope = scope
    self.title = title
    self.meaning = meaning
    self.formula = formula
    self.unit = unit
    self.range = range
    self.caution = caution
    self.example = example
    self.differences = differences
    self.sources = sources
  }
}
