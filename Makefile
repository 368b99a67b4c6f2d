# `make run` and `make test` are all that a fresh machine with a Swift 6.3 toolchain needs.

PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
FUZZ_FLAGS ?=
BENCH_ARGS ?=
BENCH_PYTHON ?= python3
ARGS ?=

SHELL := bash
BINARY := .build/release/batchlint
SWIFT_SOURCES := Package.swift Sources Tests BatchAPI/Package.swift BatchAPI/Sources BatchAPI/Tests
SHELL_SCRIPTS := $(filter-out Scripts/make-wheel,$(wildcard Scripts/*)) .ci/run Integrations/github-check Integrations/check-then-upload

# Expanded when a recipe uses it, so that it sees the libraries that `require-icu` has just installed.
# Fully static needs ICU's static libraries; macOS has neither of the two.
STATIC_FLAGS ?= $(shell [ "$$(uname -s)" = Linux ] && echo --static-swift-stdlib && \
	ls /usr/lib/libicuuc.a /usr/lib64/libicuuc.a /usr/lib/*/libicuuc.a 2>/dev/null | \
	grep -q . && echo -Xswiftc -static-executable)

# glibc notes that a static binary may look for name-service and character-set plug-ins: the checker uses neither.
DROP_STATIC_NOTES := sed -e '/: warning: Using .* in statically linked applications requires/d' \
	-e '/libFoundationEssentials\.a(.*: warning: the use of .mktemp. is dangerous/d'

FUZZ_BUILD := .build-fuzz

# One configuration for the executables and their tests: what is under them takes minutes to build.
API := --package-path BatchAPI -c release
API_BINARIES := BatchAPI/.build/release
COMPANIONS := batchlint-upload batchlint-emulator

.PHONY: help build run test recovery install dist bench memory instructions fuzz format lint clean require-icu
.PHONY: upload emulator test-api require-sqlite fresh-api
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo '  make run ARGS="check my.csv"    check a file of your own'
	@echo '  make install PREFIX=$$HOME/.local'
	@echo '  make bench BENCH_ARGS="--only mixed"'
	@echo '  make fuzz FUZZ_SECONDS=600'

build: require-icu ## build the release binary
	@set -o pipefail; swift build -c release --product batchlint $(STATIC_FLAGS) 2>&1 | \
		$(DROP_STATIC_NOTES)

ifeq ($(strip $(ARGS)),)
run: build ## build, then check the demo extracts (or give ARGS="check my.csv")
	@Scripts/check-demo $(BINARY)
else
run: build
	@$(BINARY) $(ARGS); echo "exit code $$?"
endif

test: require-icu ## build and run the tests
	swift build --build-tests
	Scripts/run-tests swift test

recovery: require-icu ## break 500 quotes of each kind, each in a file of 10,000 records
	BATCHLINT_PLACES=500 swift test -c release -Xswiftc -enable-testing \
		--scratch-path .build-recovery --filter BrokenQuoteTests

# SwiftPM leaves a module as it is where only the layout changed of a type below the module that it imports, and such a
# module crashes: what imports the checker is compiled again where any of the checker is newer.
fresh-api:
	@mkdir -p BatchAPI/.build
	@if ! [ BatchAPI/.build/fresh -nt Sources ] || [ -n "$$(find Sources -newer BatchAPI/.build/fresh -print -quit)" ]; \
		then find BatchAPI/Sources -name '*.swift' -exec touch {} +; fi
	@touch BatchAPI/.build/fresh

upload: require-icu require-sqlite fresh-api ## build batchlint-upload (some minutes the first time)
	swift build $(API) --product batchlint-upload
	@echo '$(API_BINARIES)/batchlint-upload is there; make install takes it along'

emulator: require-icu require-sqlite fresh-api ## build batchlint-emulator, a local Batch API
	swift build $(API) --product batchlint-emulator
	@echo '$(API_BINARIES)/batchlint-emulator is there; make install takes it along'

test-api: upload emulator ## build and run the tests of both
	swift build $(API) --product batchlint-apiPackageTests
	Scripts/run-tests swift test $(API) --skip-build --no-parallel

install: build ## install the binary, its manual and completions under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/batchlint"
	for name in $(COMPANIONS); do if [ -x "$(API_BINARIES)/$$name" ]; then \
		install -s -m 755 "$(API_BINARIES)/$$name" "$(DESTDIR)$(PREFIX)/bin/$$name"; fi; done
	Scripts/install-extras $(BINARY) "$(DESTDIR)$(PREFIX)"

dist: build ## make a tarball and a Python wheel of the static binary in dist/, and try both
	rm -rf dist
	Scripts/make-dist $(BINARY) dist
	Scripts/check-dist dist

bench: build ## measure speed and memory beside `wc -l` and peers (python3; makes 1 GB of inputs)
	python3 -B Benchmarks/bench.py --binary $(BINARY) $(BENCH_ARGS)
ifeq ($(strip $(BENCH_ARGS)),)
	python3 -B Benchmarks/bench_ndjson.py --binary $(BINARY)
	python3 -B Benchmarks/bench_peers.py --binary $(BINARY) --python $(BENCH_PYTHON)
endif

memory: build ## hold the memory of a check to its bounds, on 2 GB and on files full of faults
	python3 -B Benchmarks/memory.py --binary $(BINARY)

instructions: build ## hold the instructions of a check to stored figures (valgrind)
	python3 -B Benchmarks/instructions.py --binary $(BINARY)

# Swift takes the last `-sanitize` only, so both are named together once more after SwiftPM's own.
# Swift's backtracer would end the process before libFuzzer writes the input that broke it.
fuzz: export BATCHLINT_FUZZ := 1
fuzz: require-icu ## run the scanner on libFuzzer's inputs for FUZZ_SECONDS (60)
	swift build -c release --product FuzzScanner --scratch-path $(FUZZ_BUILD) \
		--sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address \
		-Xswiftc -parse-as-library
	mkdir -p $(FUZZ_BUILD)/corpus
	SWIFT_BACKTRACE=enable=no $(FUZZ_BUILD)/release/FuzzScanner $(FUZZ_BUILD)/corpus Fixtures \
		-max_total_time=$(FUZZ_SECONDS) -timeout=10 -detect_leaks=0 -print_final_stats=1 \
		-artifact_prefix=$(FUZZ_BUILD)/ $(FUZZ_FLAGS)

format: ## lay the Swift sources out
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

lint: ## check the layout of the sources, and scripts and CI files where their checkers are there
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	@if command -v shellcheck >/dev/null; then shellcheck $(SHELL_SCRIPTS); \
		else echo 'shellcheck is not there: scripts not checked'; fi
	@if command -v check-jsonschema >/dev/null; then Scripts/check-integrations; \
		else echo 'check-jsonschema is not there: files for CI systems not checked'; fi

clean: ## remove what was built, and the benchmark inputs
	rm -rf .build .build-recovery BatchAPI/.build $(FUZZ_BUILD) Benchmarks/inputs dist

require-icu:
	@Scripts/require-icu

require-sqlite:
	@Scripts/require-sqlite
