/// What was asked: one analysis as a value, whether it came from options or from a plan file.
///
/// Nothing here is checked; `resolve()` does that, all faults at once.
public struct Plan: Sendable, Hashable {
  /// A layer or table with what is needed to read it.
  public struct Input: Sendable, Hashable {
    /// A path, or `-` for standard input.
    public var file: String
    /// Column that identifies a row; nil uses the feature id or the first column of unique codes.
    public var key: String?
    /// CRS to believe instead of the declared one.
    public var crs: String?

    public init(file: String, key: String? = nil, crs: String? = nil) {
      self.file = file
      self.key = key
      self.crs = crs
    }
  }

  /// A table joined to the zones.
  public struct Join: Sendable, Hashable {
    public var file: String
    /// Key column of the zones.
    public var key: String
    /// Key column of the table, when it has another name.
    public var tableKey: String?
    /// `comma` or `point`; nil finds out.
    public var decimal: String?

    public init(file: String, key: String, tableKey: String? = nil, decimal: String? = nil) {
      self.file = file
      self.key = key
      self.tableKey = tableKey
      self.decimal = decimal
    }
  }

  public struct Places: Sendable, Hashable {
    public var input: Input
    /// Column with the category of a place.
    public var category: String?
    /// Column with the capacity of a place.
    public var capacity: String?
    /// Column with what a place costs beside the way to it, in the unit of the reach's cost.
    public var delay: String?

    public init(
      input: Input, category: String? = nil, capacity: String? = nil, delay: String? = nil
    ) {
      self.input = input
      self.category = category
      self.capacity = capacity
      self.delay = delay
    }
  }

  /// Polygons that are catchments already, such as school districts.
  public struct GivenCatchments: Sendable, Hashable {
    public var input: Input
    /// Column with the id of the place that a polygon belongs to; nil takes the key.
    public var place: String?

    public init(input: Input, place: String? = nil) {
      self.input = input
      self.place = place
    }
  }

  /// A named reach: how far, by what distance; values with units, as written (`1000m`, `15min`).
  public struct Reach: Sendable, Hashable {
    public var name: String
    /// Cut-offs, closed.
    public var within: [String]
    /// Number of nearest places, when the reach is by rank.
    public var nearest: Int?
    /// Own cost table (origin, destination, cost).
    public var matrix: String?
    /// Streets that paths follow; nil for straight lines.
    public var network: Network?
    /// Walking speed in metres per minute, such as `80m/min`.
    public var speed: String?

    public init(
      name: String, within: [String] = [], nearest: Int? = nil, matrix: String? = nil,
      network: Network? = nil, speed: String? = nil
    ) {
      self.name = name
      self.within = within
      self.nearest = nearest
      self.matrix = matrix
      self.network = network
      self.speed = speed
    }
  }

  /// A layer of streets (GeoJSON lines or OSM PBF) and how they are read and walked.
  public struct Network: Sendable, Hashable {
    public var file: String
    /// CRS to believe instead of the declared one.
    public var crs: String?
    /// Choices by name, values as written; see `StreetSetting`.
    public var settings: [Setting]

    public init(file: String, crs: String? = nil, settings: [Setting] = []) {
      self.file = file
      self.crs = crs
      self.settings = settings
    }
  }

  /// One family asked for, with where its layer goes.
  public struct Task: Sendable, Hashable {
    public enum Family: String, Sendable, Hashable, CaseIterable {
      case access
      case overlap
      case segregation
    }

    public var family: Family
    /// Names of the reaches it uses; empty uses all.
    public var reaches: [String]
    /// Measure ids; empty takes the family's default set.
    public var measures: [String]
    /// Parameters of the measures by name, values as written; see `MeasureSetting`.
    public var settings: [Setting] = []
    /// Output layers: path by layer name; `zones` is the family's main layer.
    public var outputs: [Output]

    public init(
      family: Family, reaches: [String] = [], measures: [String] = [], outputs: [Output] = []
    ) {
      self.family = family
      self.reaches = reaches
      self.measures = measures
      self.outputs = outputs
    }
  }

  /// A parameter of measures as written.
  public struct Setting: Sendable, Hashable {
    /// Such as `scale`.
    public var name: String
    public var values: [String]

    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  public struct Output: Sendable, Hashable {
    /// Which table: `zones`, `places`, `catchments`, `pairs`, `white-spots`,
    /// `profile`, `curves` or `summary`.
    public var layer: String
    /// A path; the ending says the format.
    public var file: String

    public init(layer: String, file: String) {
      self.layer = layer
      self.file = file
    }
  }

  public var zones: Input
  public var joins: [Join] = []
  public var places: Places?
  /// Catchments that are given; nil draws them.
  public var catchments: GivenCatchments?
  /// Polygons that bound the study area; nil takes the union of the zones.
  public var studyArea: Input?
  /// The group grammar, as written: `born_abroad,born_sweden` or `young=a+b,other=…`.
  public var groups: String?
  public var total: String?
  public var year: Int?
  /// `cells`, `cells:100m`, `centroid`, `area`, `points:FILE`.
  public var populationAt: String?
  public var reaches: [Reach] = []
  /// Reach of a group when it is not that of all: group name → reach name.
  public var groupReaches: [String: String] = [:]
  /// CRS to compute in; nil chooses, `plane` for unreferenced metres.
  public var crs: String?
  /// CRS of the output layers; nil writes RFC 7946.
  public var crsOut: String?
  /// Range of suppressed cells, such as `1..4`.
  public var suppressed: String?
  /// Fewest people that a published number may speak of; nil publishes all numbers.
  public var minCount: Int?
  /// Leave out features that cannot be used, and count them.
  public var skipInvalid = false
  public var seed: UInt64 = 1
  public var tasks: [Task] = []
  /// Folder that relative paths are seen from; nil is the working folder.
  public var folder: String?

  public init(zones: Input) {
    self.zones = zones
  }
}
