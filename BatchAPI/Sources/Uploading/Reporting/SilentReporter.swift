/// Tells nobody.
package struct SilentReporter: UploadObserver {
    package init() {}

    package func note(_ event: UploadEvent) {}
}
