#!/usr/bin/env bash
# Lints this repository's workflows, and the examples where their users keep them. Needs Go, and Python for half of it.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

GOBIN="$scratch" go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
"$scratch/actionlint"

# actionlint knows what is wrong, zizmor what is dangerous.
if python3 -m venv "$scratch/python" 2>/dev/null; then
	"$scratch/python/bin/pip" install --quiet --disable-pip-version-check zizmor==1.32.0
	"$scratch/python/bin/zizmor" --offline --quiet .github action.yml download/action.yml upload/action.yml examples
else
	echo "zizmor: skipped, Python with venv is not here"
fi

examples="$scratch/examples"
mkdir -p "$examples/.github/workflows" "$examples/.github/actions"
cp examples/*.yml "$examples/.github/workflows"
rm "$examples/.github/workflows/spec.yml"
cp -R examples/composite "$examples/.github/actions/with-data"
git init --quiet "$examples"
cd "$examples"
# It knows earlier steps only, and not that inputs are evaluated again at the end of the job.
"$scratch/actionlint" -ignore 'property "train" is not defined'
