/// The keys of OpenStreetMap tags that rules look at or that output hands on.
enum TagKey: Int, Sendable, CaseIterable {
  case highway, area, foot, access, bicycle, vehicle, oneway, onewayBicycle
  case cycleway, cyclewayLeft, cyclewayRight, cyclewayBoth, cyclewayLeftOneway
  case cyclewayRightOneway
  case ramp, rampBicycle, motorroad, junction, bridge, tunnel, layer
  // Only handed on.
  case name, surface, service, maxspeed, lit, incline

  var text: String {
    switch self {
    case .onewayBicycle: "oneway:bicycle"
    case .cyclewayLeft: "cycleway:left"
    case .cyclewayRight: "cycleway:right"
    case .cyclewayBoth: "cycleway:both"
    case .cyclewayLeftOneway: "cycleway:left:oneway"
    case .cyclewayRightOneway: "cycleway:right:oneway"
    case .rampBicycle: "ramp:bicycle"
    default: String(describing: self)
    }
  }

  static let count = allCases.count
  static let vocabulary = TagVocabulary(allCases.map(\.text))

  /// Handed on to output as a column each, in this order.
  static let attributes: [TagKey] = [
    .highway, .name, .surface, .service, .oneway, .onewayBicycle, .foot, .bicycle, .access,
    .bridge, .tunnel, .layer, .maxspeed, .lit, .incline,
  ]
}
