import BatchLint
import Bytes
import Checking

/// The inputs of a run in their order, those that are small files checked beforehand by threads.
struct InputsAhead: ~Copyable {
    /// How many files a thread is given at a time, at most.
    private static let limitFiles = 16
    /// How many files are on their way at most: what was found in them is in memory.
    private static let limitAhead = 256

    private var list: InputList
    private let threadCount: Int
    private let perGroup: Int
    private var crew: CheckCrew?
    /// No threads are wanted, or there are none.
    private var isAlone: Bool
    /// Files that were found and not handed on yet.
    private var files: ArraySlice<Path> = []
    /// How many of them, from the first on, the crew was given.
    private var begun = 0
    /// How many files the crew was given so far.
    private var total = 0
    /// What the crew came to, of the first of them.
    private var checks: ArraySlice<SmallFileCheck> = []
    /// What was found behind the files: nothing behind it is looked for before it is read.
    private var other: InputList.Element?
    private var isAtEnd = false

    init(_ list: consuming InputList, threadCount: Int, perGroup: Int) {
        self.list = list
        self.threadCount = threadCount
        self.perGroup = perGroup
        isAlone = threadCount < 2
    }

    /// How many files of other kinds were passed over in folders so far.
    var skipped: Int { list.skipped }

    /// The next input, and what a thread came to where one has checked it.
    ///
    /// `settings` gives what is settled for a file; one of which it is not known is left.
    mutating func next(
        _ settings: (Path) -> CheckSettings?
    ) -> (InputList.Element, SmallFileCheck)? {
        readAhead(settings)
        guard let file = files.popFirst() else { return other.take().map { ($0, .left) } }
        guard begun > 0, let crew else { return (.file(file), .left) }
        begun -= 1
        if checks.isEmpty { checks = crew.next()[...] }
        return (.file(file), checks.removeFirst())
    }

    /// Gives the crew as many files as it takes.
    private mutating func readAhead(_ settings: (Path) -> CheckSettings?) {
        guard !isAlone else { return find(atLeast: 1) }
        while files.count < Self.limitAhead, crew?.hasRoom != false {
            // The first files are divided among the threads, whatever their number.
            let most = min(Self.limitFiles, 1 + total / 8)
            find(atLeast: begun + max(most, crew == nil ? 2 : 1))
            let waiting = files.count - begun
            // A single file is checked by all threads together.
            guard waiting > (crew == nil ? 1 : 0) else { return }
            if crew == nil { crew = CheckCrew(threadCount: threadCount, perGroup: perGroup) }
            guard let crew else {
                isAlone = true
                return
            }
            let count = min(most, waiting)
            crew.begin(
                files.dropFirst(begun).prefix(count).map {
                    SmallFile(path: $0, settings: settings($0))
                })
            begun += count
            total += count
        }
    }

    /// Looks for inputs until there are so many files, or another input comes.
    private mutating func find(atLeast count: Int) {
        while files.count < count, other == nil, !isAtEnd {
            switch list.next() {
            case .file(let path): files.append(path)
            case .some(let input): other = input
            case nil: isAtEnd = true
            }
        }
    }
}
