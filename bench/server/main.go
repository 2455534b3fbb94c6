// A lean S3 server to measure clients against: it checks nothing, stores nothing and costs almost nothing.
// It listens on free ports of 127.0.0.1, prints where as one line of JSON, and ends when its input is closed,
// with another line that says what it has served.
package main

import (
	"bufio"
	"crypto/tls"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"
	"time"
)

// Where the server listens.
type addresses struct {
	HTTPPort  int `json:"httpPort"`
	HTTPSPort int `json:"httpsPort"`
}

// What the server has done and what that cost, printed at its end.
type report struct {
	counts
	CPUSeconds float64 `json:"cpuSeconds"`
}

func main() {
	objects := flag.String("objects", "", "comma-separated `NAME=BYTES` (one object) or NAME=COUNTxBYTES (that many below NAME)")
	certificate := flag.String("certificate", "", "`file` the PEM of the self-signed certificate is written to")
	latency := flag.Duration("latency", 0, "time from the end of a request to the first byte of its answer")
	bandwidth := flag.Float64("bandwidth", 0, "most MB (10^6 bytes) a second on each connection, 0 for no limit")
	flag.Parse()
	if err := run(*objects, *certificate, profile{latency: *latency, bytesPerSecond: *bandwidth * 1e6}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(objects, certificatePath string, profile profile) error {
	store, err := newStore(objects)
	if err != nil {
		return err
	}
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	secure, err := listenTLS(certificatePath)
	if err != nil {
		return err
	}
	server := &server{store: store, profile: profile}
	for _, listener := range []net.Listener{plain, secure} {
		go server.accept(listener)
	}
	print(addresses{HTTPPort: portOf(plain), HTTPSPort: portOf(secure)})
	if _, err := io.Copy(io.Discard, bufio.NewReader(os.Stdin)); err != nil {
		return err
	}
	print(report{counts: server.counts(), CPUSeconds: cpuSeconds()})
	return nil
}

func listenTLS(certificatePath string) (net.Listener, error) {
	certificate, err := newCertificate(certificatePath)
	if err != nil {
		return nil, err
	}
	return tls.Listen("tcp", "127.0.0.1:0", &tls.Config{
		Certificates: []tls.Certificate{certificate},
		// Records of 16 KiB from the first byte on: fewer of them, less work for either side.
		DynamicRecordSizingDisabled: true,
	})
}

func print(value any) {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

func portOf(listener net.Listener) int {
	return listener.Addr().(*net.TCPAddr).Port
}

func cpuSeconds() float64 {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return (time.Duration(usage.Utime.Nano()) + time.Duration(usage.Stime.Nano())).Seconds()
}
