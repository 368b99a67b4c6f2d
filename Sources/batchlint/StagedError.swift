/// git ended before it handed over all that is staged.
struct StagedError: Error {}
