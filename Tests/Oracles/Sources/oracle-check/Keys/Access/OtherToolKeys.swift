/// Keys that only record what another tool does, by their family and never by their town.
enum OtherToolKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    if path.first == "raam", path.last == "pysal_access" {
      return .variant("PySAL stops short of the equilibrium, with whole persons moved")
    }
    if path.text.contains("allocate_total=True") || path.last.hasSuffix("_allocate_total") {
      return .variant("tobler lets everybody of a source land in targets that cover part of it")
    }
    return nil
  }
}
