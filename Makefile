# make run and make test are all that a new user needs; make help lists the rest.
CONFIG ?= debug
BUILD = swift build -c $(CONFIG)
APP = .build/$(CONFIG)/App

.DEFAULT_GOAL := help
.PHONY: help run chat test conversations test-faults test-walks test-tsan test-example fuzz lint format bench docs setup build clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Install what is missing, build, and start the assistant on http://127.0.0.1:8080
	@FLOW_WALKED="$${FLOW_WALKED-$(wildcard .build/flow-coverage.txt)}" exec $(APP) serve

chat: build ## Hold a conversation with the assistant in this terminal
	@exec $(APP) chat

test: setup ## Install what is missing, build, run every test, and list the transitions that none walked
	@Scripts/test

conversations: build ## Hold the ten conversations of docs/CONVERSATIONS.md and write what came back
	@Scripts/conversations $(APP)

test-faults: setup ## Kill the program under load 20 times, and look for anything lost or doubled
	FAULT_ROUNDS=20 swift test --disable-xctest --filter FaultInjectionTests

test-walks: setup ## Walk through conversations at random, 200 times, and look whether everything still holds
	FLOW_WALKS=200 swift test --disable-xctest --filter ModuleConformanceTests

test-tsan: setup ## Run the tests of the framework and the store under the thread sanitizer
	TSAN_OPTIONS="suppressions=$(CURDIR)/Scripts/tsan.suppressions" \
		swift test --disable-xctest --sanitize=thread --scratch-path .build-tsan --filter 'RouterKitTests|RouterKitSQLTests'

test-example: setup ## Build and test the third party's package under Examples
	swift test --disable-xctest --package-path Examples/DeliveryWindow

fuzz: setup ## Throw made-up input at what reads messages, for FUZZ_SECONDS (600)
	Scripts/fuzz $(or $(FUZZ_SECONDS),600)

lint: ## Check the formatting and the documentation comments
	swift format lint --strict --recursive Sources Tests Fuzz Examples/DeliveryWindow Benchmarks Package.swift

format: ## Format the code in place
	swift format format --in-place --recursive Sources Tests Fuzz Examples/DeliveryWindow Benchmarks Package.swift

bench: setup ## Measure (release build) and write docs/BENCHMARKS.md
	Scripts/bench

build: setup
	$(BUILD) --product App

setup:
	@Scripts/setup

clean: ## Remove what was built; the database under var/ stays
	rm -rf .build .build-tsan .build-fuzz Examples/DeliveryWindow/.build
