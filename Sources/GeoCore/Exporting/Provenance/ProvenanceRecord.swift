/// What the provenance of an output says, before it becomes JSON.
///
/// Holds no clock, no thread count and no absolute path: the same run gives the same bytes.
public struct ProvenanceRecord: Sendable, Hashable {
  /// A file that was read.
  public struct Input: Sendable, Hashable {
    /// What it was read as, such as `zones` or `places`.
    public var role: String
    /// Name relative to the plan or the working folder, as the user wrote it.
    public var name: String
    public var sha256: String
    public var bytes: Int
    public var crs: CRS?
    /// How its coordinates came to the computing system.
    public var transform: TransformRecord?

    public init(
      role: String, name: String, sha256: String, bytes: Int, crs: CRS? = nil,
      transform: TransformRecord? = nil
    ) {
      self.role = role
      self.name = name
      self.sha256 = sha256
      self.bytes = bytes
      self.crs = crs
      self.transform = transform
    }
  }

  /// Version of the layout of these members.
  public static let schema = 1

  public var version = GeosegVersion.current
  /// The resolved plan, in the schema of the plan file.
  public var plan: JSONValue
  /// Which set of numeric kernels ran.
  public var kernel = "portable"
  public var inputs: [Input]
  public var computing: MetricCRS
  public var output: CRS
  /// From the computing system to the output, where geometries were made or moved.
  public var outputTransform: TransformRecord?
  /// Choices of method by name, in order.
  public var methods: [JSONValue.Member]
  public var seed: UInt64?

  public init(
    plan: JSONValue, inputs: [Input], computing: MetricCRS, output: CRS = .wgs84,
    outputTransform: TransformRecord? = nil, methods: [JSONValue.Member] = [],
    seed: UInt64? = nil
  ) {
    self.plan = plan
    self.inputs = inputs
    self.computing = computing
    self.output = output
    self.outputTransform = outputTransform
    self.methods = methods
    self.seed = seed
  }

  /// The foreign member `geoseg` of an output.
  public var provenance: Provenance {
    var members: [JSONValue.Member] = [
      .init("version", .string(version)),
      .init("schema", .integer(Self.schema)),
      .init("kernel", .string(kernel)),
      .init("plan", plan),
      .init("inputs", .array(inputs.map(\.json))),
      .init("crs", crs),
      .init("methods", .object(methods)),
    ]
    if let seed {
      // A seed beyond the whole numbers of JSON readers is kept as text.
      let small = Int(exactly: seed).flatMap { $0 < 1 << 53 ? $0 : nil }
      members.append(.init("seed", small.map { .integer($0) } ?? .string(String(seed))))
    }
    return Provenance(.object(members))
  }

  private var crs: JSONValue {
    var members: [JSONValue.Member] = [
      .init("computing", .string(computing.crs.name)),
      .init("chosen", .string(computing.reason.rawValue)),
      .init("greatest_scale_error", .optional(computing.greatestScaleError.map(Self.rounded))),
      .init("output", .string(output.name)),
    ]
    if let outputTransform, !outputTransform.isIdentity {
      members.append(.init("output_transform", outputTransform.json))
    }
    return .object(members)
  }

  /// Four significant digits are enough to judge an error by.
  private static func rounded(_ value: Double) -> Double {
    Double(FixedDecimal.string(value, decimals: 6)) ?? value
  }
}

extension ProvenanceRecord.Input {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("role", .string(role)), .init("name", .string(name)),
      .init("sha256", .string(sha256)), .init("bytes", .integer(bytes)),
    ]
    if let crs { members.append(.init("crs", .string(crs.name))) }
    if let transform, !transform.isIdentity { members.append(.init("transform", transform.json)) }
    return .object(members)
  }
}
