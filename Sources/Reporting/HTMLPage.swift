/// The fixed parts of a page.
enum HTMLPage {
    /// Up to the first file: the page's own style, and that nothing else may run or be loaded.
    static let head: StaticString = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>batchlint</title>
        <style>
        :root { --text: #1b1f24; --page: #fff; --quiet: #57606a; --line: #d0d7de; --block: #f6f8fa;
          --error: #b3261e; --warning: #8a5a00; --note: #1f5fbf; --passed: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e6edf3; --page: #0d1117; --quiet: #9da7b3; --line: #30363d; --block: #161b22;
            --error: #ff8a80; --warning: #e3b341; --note: #79b8ff; --passed: #57d364; } }
        body { display: flex; flex-direction: column; margin: 2rem auto; max-width: 72rem; padding: 0 1rem;
          color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
        header { order: -1; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
        h1 { font-size: 1.4rem; margin: 0; }
        h2 { font-size: 1.1rem; overflow-wrap: anywhere; margin: 2rem 0 .25rem; }
        p { margin: .5rem 0; }
        summary { cursor: pointer; padding: .25rem 0; }
        summary span, small { color: var(--quiet); }
        details { border-top: 1px solid var(--line); padding: .25rem 0; }
        pre { background: var(--block); overflow-x: auto; padding: .75rem; margin: .5rem 0;
          font: .85rem/1.35 ui-monospace, monospace; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
          vertical-align: top; overflow-wrap: anywhere; }
        .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
        .passed { color: var(--passed); } .frame { color: var(--quiet); font-weight: normal; }
        .strip { width: 100%; height: 1rem; background: var(--block); border: 1px solid var(--line); }
        .share { display: block; width: 6rem; height: .25rem; background: var(--line); }
        rect { fill: currentColor; }
        @media print { body { max-width: none; margin: 0; } pre { overflow: visible; white-space: pre-wrap; }
          details { break-inside: avoid; } }
        </style>
        </head>
        <body>
        <main>

        """
}
