import GeoCore

/// One reference number: where it is from, and how to compute ours.
struct OracleEntry {
  let scope: String
  let key: String
  let reference: JSONValue?
  /// Whether the file has no reference number, only what one other tool prints.
  var isPeerAlone = false
  /// Our value; nil when geoseg does not offer the key.
  let ours: () -> Number?
  /// How the two compare where neither is one number, such as simulations of both.
  var judge: (() -> Verdict)?
}
