internal import GeoCore
internal import Glibc

/// The facts that a report of a fault needs; no private paths.
struct SituationReport: Sendable {
  struct Fact: Sendable {
    /// Key of the JSON report, never translated.
    var key: String
    var label: Phrase
    var value: String
  }

  var facts: [Fact] = []
  var diagnostics: [Diagnostic] = []

  init(_ session: Session) {
    func add(_ key: String, _ label: Phrase, _ value: String) {
      facts.append(Fact(key: key, label: label, value: value))
    }
    let language = session.language
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }

    add("geoseg", DoctorText.geoseg, GeosegVersion.current)
    add("build", DoctorText.build, Self.build)
    add("swift", DoctorText.swift, Self.swift)
    add("geos", DoctorText.geos, GEOSWorker.version)
    let proj = ProjState.current()
    add("proj", DoctorText.proj, proj.version)
    let epsg = [proj.epsgVersion, proj.epsgDate.map { "(\($0))" }].compactMap { $0 }
    add(
      "epsg", DoctorText.epsg,
      epsg.isEmpty ? word(DoctorText.notFound) : epsg.joined(separator: " "))
    add("kernels", DoctorText.kernels, PairKernels.name)
    let redirected = ["PROJ_DATA", "PROJ_LIB"].filter { Environment[$0] != nil }
    add(
      "projData", DoctorText.projData,
      redirected.isEmpty ? word(DoctorText.standard) : redirected.joined(separator: ", "))
    add("network", DoctorText.network, word(proj.isNetworkOn ? DoctorText.on : DoctorText.off))
    add("threads", DoctorText.threads, String(session.context.threads))
    add("language", DoctorText.language, language.rawValue)
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { Environment[$0] }.first
    add("locale", DoctorText.locale, locale ?? word(DoctorText.unset))
    let settings = Setting.allCases.filter { $0.text != nil }.map(\.variable)
    add(
      "settings", DoctorText.settings,
      settings.isEmpty ? word(DoctorText.none) : settings.joined(separator: ", "))
    add("system", DoctorText.system, Self.system)

    if proj.epsgVersion == nil { diagnostics.append(Diagnostic(.projUnavailable)) }
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var swift: String {
    #if compiler(>=6.4)
      "6.4+"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  /// `Linux 6.1.0 x86_64`.
  private static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "?" }
    func text<Tuple>(_ tuple: Tuple) -> String {
      withUnsafeBytes(of: tuple) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
  }
}
