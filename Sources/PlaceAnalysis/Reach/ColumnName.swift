/// Names of output columns: lower-case ASCII, digits and underscores.
enum ColumnName {
  /// One part of a name made from any text: `Öppen förskola` becomes `oppen_forskola`.
  ///
  /// Swedish and other Latin letters lose their marks; everything else becomes an underscore, and
  /// underscores do not repeat or stand at an end. Empty when nothing is left.
  static func part(_ text: String) -> String {
    var out = ""
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      guard let letters = plain(scalar) else {
        gap = !out.isEmpty
        continue
      }
      // A combining mark belongs to the letter before it.
      if letters.isEmpty { continue }
      if gap { out += "_" }
      gap = false
      out += letters
    }
    return out
  }

  /// Names of several texts, made unlike each other by a number where they would be alike.
  static func parts(_ texts: [String], otherwise fallback: String) -> [String] {
    var taken: Set<String> = []
    return texts.map { text in
      let wanted = part(text)
      let base = wanted.isEmpty ? fallback : wanted
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      return name
    }
  }

  /// The parts that are there, joined.
  static func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "_")
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "å", "ä", "à", "á", "â", "ã", "ā": return "a"
    case "æ": return "ae"
    case "ö", "ø", "ò", "ó", "ô", "õ", "ő", "ō": return "o"
    case "œ": return "oe"
    case "é", "è", "ê", "ë", "ē", "ę", "ě": return "e"
    case "ü", "ù", "ú", "û", "ū", "ů", "ű": return "u"
    case "í", "ì", "î", "ï", "ī": return "i"
    case "ý", "ÿ": return "y"
    case "ç", "ć", "č": return "c"
    case "ñ", "ń", "ň": return "n"
    case "š", "ś": return "s"
    case "ß": return "ss"
    case "ž", "ź", "ż": return "z"
    case "ł": return "l"
    case "ð", "đ", "ď": return "d"
    case "þ": return "th"
    case "ř": return "r"
    case "ť": return "t"
    case "ğ": return "g"
    default: return scalar.properties.generalCategory == .nonspacingMark ? "" : nil
    }
  }
}
