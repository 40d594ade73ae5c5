# Everything begins here; each target sets up what it needs. `make` lists them.
.PHONY: help dev test prove bench deploy fmt clean
help:   ## this list
	@sed -n 's/^\([a-z]*\): *## */\1\t/p' Makefile | expand -t 10
dev:    ## the shop on http://127.0.0.1:8787 until Ctrl-C (PORT=…)
	@tools/dev
test:   ## every check, from a fresh clone
	@tools/test
prove:  ## the proofs; NAME=x runs one
	@tools/prove $(NAME)
bench:  ## speed beside peers: bench/results and the README's table (ARGS=…)
	@tools/bench $(ARGS)
deploy: ## to Cloudflare; DRY=1 rehearses it without an account
	@tools/deploy
fmt:    ## formats the Rust
	@cargo fmt
clean:  ## removes what was built, keeps the tools
	@rm -rf target .data .wrangler workers/*/build durable-objects/build
