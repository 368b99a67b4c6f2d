import Bytes
import Diagnostics

/// All that is settled, from what weighs least to what weighs most: what holds anyway, the document,
/// the environment, the flags.
package struct SettingsStack: Sendable {
    /// A single value, and what it is settled by.
    package struct Line: Sendable {
        package let path: SettingPath
        /// As JSON on one line.
        package let value: [UInt8]
        /// `default`, `batchlint.json:12`, a variable, a flag; of a list all that add to it.
        package let origins: [[UInt8]]
    }

    package let document: SettingsDocument?
    private let environment: SettingsLayer?
    private let flags: SettingsLayer?

    package init(
        document: SettingsDocument?, environment: SettingsLayer?, flags: SettingsLayer?
    ) {
        self.document = document
        self.environment = environment
        self.flags = flags
    }

    /// What holds for a run as a whole.
    package var settings: Settings {
        Self.overlaid(layers)
    }

    /// What holds for a file whose path begins at the folder of the document.
    ///
    /// `dataSource` is the one whose record types count; nil: all of them.
    package func fileSettings(
        of path: Path, in dataSource: [UInt8]? = nil
    ) throws(DocumentFault) -> FileSettings {
        let layers = try layers(of: path, in: dataSource)
        return layers.dropFirst().reduce(layers[0].settings.file) {
            FileSettings.form.overlay($1.settings.file, on: $0)
        }
    }

    /// The first layer under the others. It is the only one where nobody settles anything, and a check
    /// of a small file takes less time than to make the forms that lay another over it.
    private static func overlaid(_ layers: [SettingsLayer]) -> Settings {
        layers.dropFirst().reduce(layers[0].settings) {
            Settings.form.overlay($1.settings, on: $0)
        }
    }

    /// Every value that holds, and where it comes from.
    package var lines: [Line] { lines(layers) }

    /// Every value that holds for a file whose path begins at the folder of the document.
    package func lines(of path: Path) throws(DocumentFault) -> [Line] {
        lines(
            try layers(of: path).map { layer in
                var settings = Settings()
                settings.file = layer.settings.file
                return SettingsLayer(layer.origin, settings)
            })
    }

    private var layers: [SettingsLayer] {
        let own = document.map { SettingsLayer(.document($0, SettingPath()), $0.settings) }
        return [.standard, own, environment, flags].compactMap(\.self)
    }

    private func layers(
        of path: Path, in dataSource: [UInt8]? = nil
    ) throws(DocumentFault) -> [SettingsLayer] {
        let own = try document?.layers(of: path, in: dataSource) ?? []
        return [.standard] + own + [environment, flags].compactMap(\.self)
    }

    private func lines(_ layers: [SettingsLayer]) -> [Line] {
        let known = layers.map { Dictionary(grouping: $0.leaves, by: \.path) }
        let places = document?.places ?? [:]
        let settings = Self.overlaid(layers)
        var leaves: [SettingLeaf] = []
        Settings.form.list(settings, at: SettingPath(), into: &leaves)
        return leaves.map { leaf in
            let givers = layers.indices.filter { known[$0][leaf.path] != nil }
            // What is not replaced is added to, and then each of them has a part in it.
            let isWhole = givers.last.map { known[$0][leaf.path]?.first?.text == leaf.text } ?? true
            let origins = (isWhole ? givers.suffix(1) : givers[...]).map {
                name(of: leaf.path, in: layers[$0], places)
            }
            return Line(path: leaf.path, value: leaf.text, origins: origins)
        }
    }

    private func name(
        of path: SettingPath, in layer: SettingsLayer, _ places: [SettingPath: Range<Int>]
    ) -> [UInt8] {
        switch layer.origin {
        case .standard: return Array("default".utf8)
        case .environment: return SettingVariable(path: path, kind: .text).name
        case .flags(let flags): return Self.nearest(path, in: flags) ?? []
        case .document(let settings, let way):
            let line = Self.nearest(way.appending(path), in: places).map {
                settings.document.position(of: $0.lowerBound).line
            }
            return settings.document.path.bytes + [UInt8(ascii: ":")] + (line ?? 1).decimalDigits
        }
    }

    /// What is known of a way, or else of the nearest one above it.
    private static func nearest<Value>(
        _ path: SettingPath, in known: [SettingPath: Value]
    ) -> Value? {
        var way: SettingPath? = path
        while let current = way {
            if let value = known[current] { return value }
            way = current.parent
        }
        return nil
    }
}
