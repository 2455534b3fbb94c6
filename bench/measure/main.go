// Runs one command and prints what it took as a line of JSON: wall time, processor time and peak memory, with all
// processes it started and waited for, as the kernel's wait4 gives them. What the command prints goes to the error
// output. The command is killed when the input is closed.
//
// A small program for this, because the kernel counts the memory of the process that starts a program into the
// program's peak until exec replaces it.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

type measurement struct {
	ExitCode    int     `json:"exitCode"`
	WallSeconds float64 `json:"wallSeconds"`
	CPUSeconds  float64 `json:"cpuSeconds"`
	PeakBytes   int64   `json:"peakBytes"`
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: measure COMMAND [ARGUMENT]...")
		os.Exit(2)
	}
	command := exec.Command(os.Args[1], os.Args[2:]...)
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	started := time.Now()
	if err := command.Start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	go func() {
		io.Copy(io.Discard, os.Stdin)
		command.Process.Kill()
	}()
	// What it ended with is in the state.
	_ = command.Wait()
	text, err := json.Marshal(measure(command.ProcessState, time.Since(started)))
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

func measure(state *os.ProcessState, wall time.Duration) measurement {
	peak := state.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS != "darwin" {
		// Kibibytes everywhere else.
		peak *= 1024
	}
	cpu := state.UserTime() + state.SystemTime()
	return measurement{state.ExitCode(), wall.Seconds(), cpu.Seconds(), peak}
}
