/// Looks for everything that is wrong with a layer, all at once.
///
/// Rules only read; what they find carries file, feature index and id, coordinate in the file's
/// CRS, and a stable code. Shapes are judged in the CRS they are written in, since edges that
/// coincide there need not coincide once projected; widths and areas are given in metres.
public struct LayerCheck: Sendable {
  public typealias Role = CheckRole

  public var role: Role
  /// Name of the file, for locations.
  public var file: String?
  /// Column whose cells must be present and unique, and which names features in findings.
  public var key: String?
  /// Column with the number of people; zones without any are noted.
  public var population: String?
  /// The layer projected to metres; without it metres are estimated from degrees.
  public var metric: GeometryColumn?
  /// Areas in the CRS of `metric` that places ought to lie in.
  public var studyArea: GeometryColumn?
  /// Features whose geometry the reader refused, with an error of its own.
  public var unreadFeatures: Set<Int> = []
  /// Findings kept per kind; more are only counted.
  public var limitPerKind: Int
  /// Whether gaps between zones are looked for: the dearest rule, and one that never finds a fault.
  public var looksForGaps = true

  public init(
    role: Role = .unknown, file: String? = nil, key: String? = nil, population: String? = nil,
    metric: GeometryColumn? = nil, studyArea: GeometryColumn? = nil, limitPerKind: Int = 1000
  ) {
    self.role = role
    self.file = file
    self.key = key
    self.population = population
    self.metric = metric
    self.studyArea = studyArea
    self.limitPerKind = limitPerKind
  }

  /// All findings, those of the layer first, then by rule, each in the order of the features.
  ///
  /// Throws only when interrupted or when GEOS cannot be started. The same findings at any number
  /// of threads.
  public func run(
    _ table: FeatureTable, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: limitPerKind)
    guard let subject = CheckSubject(table, self) else { return log }
    log.merge(IdentityRule().check(subject))
    log.merge(CoordinateSystemRule().check(subject))
    log.merge(try checkFeatures(subject, context))
    log.merge(try DuplicateGeometryRule().check(subject, context))
    if subject.role == .zones {
      log.merge(try ZoneOverlapRule().check(subject, context))
      if looksForGaps { log.merge(try ZoneGapRule().check(subject, context)) }
      log.merge(EmptyZoneRule().check(subject))
    }
    if subject.role == .places { log.merge(try StudyAreaRule().check(subject, context)) }
    return log
  }

  /// Rules that look at one feature at a time, in one pass.
  static let featureRules: [any FeatureRule] = [
    NoGeometryRule(), KindRule(), UnclosedRingRule(), TooFewCoordinatesRule(),
    RepeatedCoordinateRule(), SpikeRule(), ZeroAreaRule(), RingOrderRule(), AntimeridianRule(),
    TopologyRule(),
  ]

  private func checkFeatures(
    _ subject: CheckSubject, _ context: RunContext
  ) throws(GeosegError) -> DiagnosticLog {
    let limit = limitPerKind
    let logs = try context.mapChunks(count: subject.geometry.count, grain: 256) { range in
      subject.geometry.withView { view in
        var log = DiagnosticLog(limitPerKind: limit)
        for feature in range {
          for rule in Self.featureRules { rule.check(feature, view, subject, &log) }
        }
        return log
      }
    }
    var all = DiagnosticLog(limitPerKind: limit)
    for log in logs { all.merge(log) }
    all.collapse(.wrongRingOrder)
    all.collapse(.repeatedCoordinate)
    return all.groupedByRule()
  }
}
