public import GeoCore

/// A street network as read for a run, shared by all reaches that follow it.
public final class Streets: Sendable {
  /// Name of the file, for messages and provenance.
  public let name: String
  public let network: StreetNetwork
  /// Lines that connectors must not cross; nil when there are none.
  public let barriers: Barriers?

  public init(name: String, network: StreetNetwork, barriers: Barriers? = nil) {
    self.name = name
    self.network = network
    self.barriers = barriers
  }
}

extension Streets: Hashable {
  public static func == (a: Streets, b: Streets) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Paths along streets as a way of measuring reach: the network and how it is walked.
public struct StreetReach: Sendable, Hashable {
  public let streets: Streets
  public let settings: StreetSettings

  public init(_ streets: Streets, settings: StreetSettings = StreetSettings()) {
    self.streets = streets
    self.settings = settings
  }

  public var cost: PathCost { settings.cost }

  /// How the network is read and walked, as it goes into provenance.
  var record: JSONValue {
    let network = streets.network
    var members: [JSONValue.Member] = [
      .init("network", .string(streets.name)),
      .init("mode", .string(settings.mode.rawValue)),
      .init("path_cost", .string(settings.cost.rawValue)),
      .init("direction", .string(settings.direction.rawValue)),
      .init("snap", .string(settings.snap.rawValue)),
      .init("max_snap_m", .number(settings.snapLimit)),
      .init("vertices", .integer(network.vertexCount)),
      .init("edges", .integer(network.edgeCount)),
      .init("components", .integer(network.componentSizes.count)),
    ]
    if settings.smallestComponent > 1 {
      members.append(.init("min_component", .integer(settings.smallestComponent)))
    }
    return .object(members)
  }
}
